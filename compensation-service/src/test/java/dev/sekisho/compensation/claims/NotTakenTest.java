package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.sekisho.compensation.escalation.EscalationPolicy;
import dev.sekisho.compensation.escalation.Signs;
import dev.sekisho.compensation.escalation.Trigger;
import dev.sekisho.compensation.zengin.StatementText;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file that has left and that the bank did not take, and one that it debits all the same: of a run and of an interim payment. */
@QuarkusTest
@Tag("IN-09")
@Tag("TD6")
class NotTakenTest extends WaysScene {

    private static final int CALLERS = 64;
    private static final long SEED = 20_201_008;
    private static final String REFERENCE = "R-2026/18";

    @Inject
    Signs signs;

    @Inject
    EscalationPolicy escalation;

    private final Member asker = Member.somebody();

    @BeforeEach
    void today() {
        backAgain();
        payAtOnce();
    }

    @Test
    @Tag("A56")
    @Tag("TD5")
    void anInterimPaymentIsSentAnewOnTheWordOfTwoWithOneReference() {
        Member beneficiary = Member.somebody();
        long part = part();
        Victim victim = victim(3 * part);
        UUID claim = idOf(made(victim, victim.claimFor(beneficiary.personId())));
        String id = approvedInterim(claim, part);
        refused(said(first, id, REFERENCE), "NOT_IN_THIS_STATE");
        send(id).statusCode(200);

        refused(said(beneficiary, id, REFERENCE), "IS_BENEFICIARY");
        said(first, id, REFERENCE).statusCode(200).body(field("state", equalTo("SENT")));
        said(first, id, REFERENCE).statusCode(200).body(field("state", equalTo("SENT")));
        said(first.otherAccount(), id, REFERENCE).statusCode(200).body(field("state", equalTo("SENT")));
        said(second, id, "ANOTHER").statusCode(200).body(field("state", equalTo("SENT")));
        assertThatThrownBy(() -> execute(
                        "update interim_payment set state = 'APPROVED', transfer_date = null, file = null, sha256 = null,"
                                + " sent_by = null, file_id = null where id = ?",
                        UUID.fromString(id)))
                .hasMessageContaining("word of two");
        said(second, id, REFERENCE).statusCode(200).body(field("state", equalTo("APPROVED")));

        assertThat(claim(claim).getLong("interimYen")).isEqualTo(part);
        refused(said(second, id, REFERENCE), "NOT_IN_THIS_STATE");
        send(id).statusCode(200).body(field("state", equalTo("SENT")));
        confirmInterim(id).statusCode(200).body(field("state", equalTo("PAID")));
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        payAtOnce();
        assertThat(keptYen(claim)).isEqualTo(2 * part);
        assertThat(factsOf(UUID.fromString(id)))
                .containsExactly(
                        "interim-asked",
                        "interim-moved",
                        "interim-moved",
                        "interim-refused",
                        "interim-moved",
                        "interim-refused",
                        "interim-not-taken",
                        "interim-not-taken",
                        "interim-not-taken",
                        "interim-refused",
                        "interim-moved",
                        "interim-moved");
    }

    @Test
    @Tag("A56")
    void ofWhichNobodyKnowsTheBooksOfItsDayTell() {
        long part = part();
        UUID claim = idOf(made(victim(3 * part)));
        String id = sentInterim(claim, part);
        daysLater();
        LocalDate day = LocalDate.parse(BANK_DAY);
        if (count("select count(*) from bank_statement where from_day <= ? and until_day > ?", day, day) == 0) {
            refused(said(first, id, null), "DAY_NOT_TOLD");
        }
        Json told = taken(StatementText.of(day, day.plusDays(2), -9_000_000 - part));
        for (Member each : List.of(first, second)) {
            at(each, Member.SUPERVISOR).post("/v1/bank-statements/" + told.getString("statementId") + "/acceptances");
        }

        said(first, id, null).statusCode(200).body(field("state", equalTo("SENT")));
        said(second, id, null).statusCode(200).body(field("state", equalTo("APPROVED")));
    }

    @Test
    void whatTheBankHasDebitedItHasTaken() {
        long part = part();
        String interim = sentInterim(idOf(made(victim(3 * part))), part);
        long yen = someYen();
        waiting(victim(yen));
        String run = releasedRun();
        long total = total(run);
        daysLater();
        taken(statement().debit(inquiry(), BACK_ON, part, "ｿｳｺﾞｳﾌﾘｺﾐ").debit(inquiry(), BACK_ON, total, "ｿｳｺﾞｳﾌﾘｺﾐ"));

        refused(said(first, interim, REFERENCE), "DEBITED");
        saidOfRun(first, run).statusCode(422).body(field("rule", equalTo("DEBITED")));
        listed(false).body(field("ofId", hasItem(interim))).body(field("ofId", hasItem(run)));
        listed(true).body(field("ofId", not(hasItem(interim)))).body(field("ofId", not(hasItem(run))));
        confirm(second, run).statusCode(200);
    }

    @Test
    @Tag("A56")
    @Tag("TD5")
    void anInterimPaymentThatIsDebitedAllTheSameIsPaidByThat() {
        long part = part();
        UUID claim = idOf(made(victim(3 * part)));
        String id = sentInterim(claim, part);
        said(first, id, REFERENCE);
        said(second, id, REFERENCE).statusCode(200).body(field("state", equalTo("APPROVED")));
        refused(confirmInterim(id), "NOT_IN_THIS_STATE");
        daysLater();
        taken(statement().debit(inquiry(), BACK_ON, part, "ｿｳｺﾞｳﾌﾘｺﾐ"));

        listed(true).body(field("ofId", hasItem(id)));
        refused(send(id), "CLAIM_AMISS");
        approveAgain(first, claim).statusCode(422).body(field("rule", equalTo("CREDITED_ALREADY")));
        confirmInterim(id).statusCode(200).body(field("state", equalTo("PAID")));

        listed(true).body(field("ofId", not(hasItem(id))));
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200).body(field("state", equalTo("APPROVED")));
        payAtOnce();
        assertThat(keptYen(claim)).isEqualTo(2 * part);
        assertThat(count("select sum(amount_yen) from damage_word where claim_id = ? and interim", claim))
                .isEqualTo(part);
    }

    @Test
    @Tag("TD5")
    void aRunThatIsDebitedAllTheSameIsNotPaidByAnother() {
        long yen = someYen();
        UUID claim = waiting(victim(yen));
        String run = releasedRun();
        long total = total(run);
        saidOfRun(first, run);
        saidOfRun(second, run).statusCode(200).body(field("state", equalTo("REFUSED")));
        daysLater();
        String other =
                run(maker).then().statusCode(201).extract().as(Json.class).get("runId");
        long before = filesDebited();
        String statement =
                taken(statement().debit(inquiry(), BACK_ON, total, "ｿｳｺﾞｳﾌﾘｺﾐ")).get("statementId");
        assertThat(filesDebited()).isEqualTo(before + 1);

        release(second, other).statusCode(422).body(field("rule", equalTo("CLAIM_AMISS")));
        assertThatThrownBy(() -> execute(
                        "update payment_run set state = 'RELEASED', released_by = gen_random_uuid(), released_at = now()"
                                + " where id = ?",
                        UUID.fromString(other)))
                .hasMessageContaining("claims' own");
        at(second, Member.SUPERVISOR).delete("/v1/payment-runs/" + other).then().statusCode(200);
        payAtOnce();
        assertThat(stateOf(claim)).isEqualTo("APPROVED");
        assertThat(keptYen(claim)).isZero();

        UUID debit = id("select id from bank_debit where statement_id = ?", UUID.fromString(statement));
        for (Member near : List.of(first, second, taker)) {
            aside(near, debit).statusCode(422).body(field("rule", equalTo("IS_NEAR")));
        }
        assertThatThrownBy(() -> execute("update bank_debit set set_aside_at = now() where id = ?", debit))
                .hasMessageContaining("word of two");
        Member third = Member.somebody();
        aside(third, debit).statusCode(200);
        aside(third.otherAccount(), debit).statusCode(200);
        listed(true).body(field("debitId", hasItem(debit.toString())));
        aside(Member.somebody(), debit).statusCode(200);
        listed(true).body(field("debitId", not(hasItem(debit.toString()))));
        aside(Member.somebody(), debit).statusCode(422).body(field("rule", equalTo("SET_ASIDE_ALREADY")));
        aside(third, UUID.randomUUID()).statusCode(404).body(field("type", containsString("bank-debit-unknown")));
        assertThat(filesDebited()).isEqualTo(before);
        payAtOnce();
        assertThat(keptYen(claim)).isEqualTo(yen);
        assertThat(factsOf(debit))
                .startsWith("bank-debit-found")
                .endsWith("bank-debit-set-aside", "bank-debit-refused");
    }

    @Test
    void ofTwoFilesOfOneAmountTheOneThatTheBankTookIsDebitedFirst() {
        long yen = someYen();
        UUID claim = waiting(victim(yen));
        String refused = releasedRun();
        saidOfRun(first, refused);
        saidOfRun(second, refused).statusCode(200);
        String sent = releasedRun();
        daysLater();

        taken(statement().debit(inquiry(), BACK_ON, yen, ""));
        assertThat(text("select of_id from bank_debit d join sent_file f using (file_id) where d.amount_yen = ?", yen))
                .isEqualTo(sent);
        confirm(second, sent).statusCode(200);
        taken(statement().debit(inquiry(), BACK_ON, yen, ""));

        listed(true).body(field("ofId", hasItem(refused)));
        assertThat(count("select count(*) from bank_debit where amount_yen = ? and contradicts", yen))
                .isOne();
        Json twice = listed(true).extract().as(Json.class);
        assertThat(twice.getInt("[ofId=" + refused + "].paidElsewhere")).isOne();
        assertThat(keptYen(claim)).isEqualTo(yen);
    }

    @Test
    @Tag("A56")
    void ofADraftThatSaysSomethingElseByNowNothingMoreIsSent() {
        long part = part();
        Victim victim = victim(3 * part);
        UUID claim = idOf(made(victim));
        String id = sentInterim(claim, part);
        edit(maker, claim, victim.claim()).statusCode(200);

        said(first, id, REFERENCE);
        said(second, id, REFERENCE).statusCode(200).body(field("state", equalTo("CANCELLED")));

        assertThat(claim(claim).getString("interimYen")).isNull();
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        payAtOnce();
        assertThat(keptYen(claim)).isEqualTo(3 * part);
    }

    @Test
    @Tag("A56")
    void whatWasPaidLessThatPartIsPaidThePartByAnotherFile() {
        long part = part();
        Victim victim = victim(3 * part);
        UUID claim = idOf(made(victim));
        String id = sentInterim(claim, part);
        edit(maker, claim, victim.claim()).statusCode(200);
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        payAtOnce();
        assertThat(keptYen(claim)).isEqualTo(2 * part);

        said(first, id, REFERENCE);
        said(second, id, REFERENCE).statusCode(200).body(field("state", equalTo("APPROVED")));
        at(first, Member.SUPERVISOR)
                .delete("/v1/interim-payments/" + id)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("NOT_IN_THIS_STATE")));
        send(id).statusCode(200);
        confirmInterim(id).statusCode(200).body(field("state", equalTo("PAID")));
    }

    @Test
    @Tag("TC8")
    void aWordWithoutGroundsIsNone() {
        for (String body : List.of(
                "{}",
                "{\"note\":\" \"}",
                "{\"bankReference\":\" \",\"note\":\"n\"}",
                "{\"bankReference\":\"" + "R".repeat(65) + "\",\"note\":\"n\"}",
                "{\"note\":\"n\",\"x\":1}")) {
            for (String path : List.of("/v1/interim-payments/", "/v1/payment-runs/")) {
                at(first, Member.SUPERVISOR)
                        .body(body)
                        .post(path + UUID.randomUUID() + "/refusals")
                        .then()
                        .statusCode(400);
            }
        }
        said(first, UUID.randomUUID().toString(), REFERENCE).statusCode(404);
    }

    /** Whatever comes first, each has what was lost, and what the bank debited though it had refused it is paid by nothing after. */
    @Test
    @Tag("TD5")
    void sixtyFourAtOnceWhoRefuseImportConfirmAndPayMakeNobodyGetItTwice() throws Exception {
        daysLater();
        List<Long> yen = List.of(someYen(), someYen(), someYen(), someYen());
        List<UUID> claims = yen.stream().map(each -> waiting(victim(each))).toList();
        String run = releasedRun();
        byte[] debited =
                statement().debit(inquiry(), BACK_ON, total(run), "ｿｳｺﾞｳﾌﾘｺﾐ").bytes();

        List<Callable<Integer>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS / 8; caller++) {
            boolean bankTookIt = caller == 0;
            calls.add(() -> saidOfRun(Member.somebody(), run).extract().statusCode());
            calls.add(() -> saidOfRun(Member.somebody(), run).extract().statusCode());
            calls.add(() -> take(Member.somebody(), debited).statusCode());
            calls.add(() -> take(Member.somebody(), debited).statusCode());
            calls.add(() -> byRun(run(Member.somebody())));
            calls.add(() -> byRun(run(Member.somebody())));
            calls.add(() -> listed(true).extract().statusCode());
            calls.add(() -> bankTookIt
                    ? confirm(Member.somebody(), run).extract().statusCode()
                    : byRun(run(Member.somebody())));
        }
        Collections.shuffle(calls, new Random(SEED));
        assertThat(WaysRaceTest.atOnce(calls)).hasSize(CALLERS).doesNotContain(500, 503);

        settleRuns.settle();
        String state = text("select state from payment_run where id = ?", UUID.fromString(run));
        boolean contradicted =
                count("select count(*) from bank_debit where file_id = ? and contradicts", UUID.fromString(run)) > 0;
        assertThat(count("select count(*) from bank_debit where file_id = ?", UUID.fromString(run)))
                .as("the file is debited once")
                .isOne();
        assertThat(contradicted).isEqualTo(state.equals("REFUSED"));
        List<Long> kept = claims.stream().map(this::keptYen).toList();
        for (int each = 0; each < yen.size(); each++) {
            assertThat(kept.get(each)).as("%s, seed %d", state, SEED).isIn(0L, yen.get(each));
        }
        if (state.equals("RELEASED")) {
            confirm(second, run).statusCode(200);
        }
        payAll();
        payAtOnce();
        List<Long> after = claims.stream().map(this::keptYen).toList();
        assertThat(after).as("%s, seed %d", state, SEED).isEqualTo(contradicted ? kept : yen);
    }

    private long filesDebited() {
        return signs.at(time.instant(), escalation).stream()
                .map(seen -> seen.sign())
                .filter(sign -> sign.trigger() == Trigger.FILES_DEBITED)
                .mapToLong(sign -> sign.counted())
                .sum();
    }

    private int byRun(Response made) {
        if (made.statusCode() != 201) {
            return made.statusCode();
        }
        String id = made.as(Json.class).getString("runId");
        int released = release(Member.somebody(), id).extract().statusCode();
        return released == 200
                ? confirm(Member.somebody(), id).extract().statusCode()
                : at(Member.somebody(), Member.SUPERVISOR)
                        .delete("/v1/payment-runs/" + id)
                        .statusCode();
    }

    /** Of what an interim payment may be, and of exactly this amount. */
    private static long part() {
        return someYen() - 330_000;
    }

    private String releasedRun() {
        String run = run(maker).then().statusCode(201).extract().as(Json.class).get("runId");
        release(Member.somebody(), run).statusCode(200);
        return run;
    }

    private long total(String run) {
        return count("select total_yen from payment_run where id = ?", UUID.fromString(run));
    }

    private String approvedInterim(UUID claim, long yen) {
        String id = at(asker, Member.SUPPORT)
                .body("{\"amountYen\":" + yen + "}")
                .post("/v1/claims/" + claim + "/interim-payments")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("interimId");
        for (Member each : List.of(first, second)) {
            at(each, Member.SUPERVISOR)
                    .post("/v1/interim-payments/" + id + "/approvals")
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private String sentInterim(UUID claim, long yen) {
        String id = approvedInterim(claim, yen);
        send(id).statusCode(200);
        return id;
    }

    private ValidatableResponse send(String id) {
        return at(first, Member.SUPERVISOR)
                .body("{\"transferDate\":\"" + transferDay() + "\"}")
                .post("/v1/interim-payments/" + id + "/files")
                .then();
    }

    private ValidatableResponse confirmInterim(String id) {
        return at(second, Member.SUPERVISOR)
                .post("/v1/interim-payments/" + id + "/confirmations")
                .then();
    }

    private static ValidatableResponse said(Member by, String interim, String reference) {
        String words = reference == null ? "" : "\"bankReference\":\"" + reference + "\",";
        return at(by, Member.SUPERVISOR)
                .body("{" + words + "\"note\":\"what the bank wrote\"}")
                .post("/v1/interim-payments/" + interim + "/refusals")
                .then();
    }

    private static ValidatableResponse saidOfRun(Member by, String run) {
        return at(by, Member.SUPERVISOR)
                .body("{\"bankReference\":\"" + REFERENCE + "\",\"note\":\"what the bank wrote\"}")
                .post("/v1/payment-runs/" + run + "/refusals")
                .then();
    }

    private static ValidatableResponse aside(Member by, UUID debit) {
        return at(by, Member.SUPERVISOR)
                .body("{\"note\":\"the bank gave it back\"}")
                .post("/v1/bank-debits/" + debit + "/settings-aside")
                .then();
    }

    private static ValidatableResponse listed(boolean contradicting) {
        return at(Member.somebody(), Member.SUPERVISOR)
                .queryParam("contradicting", contradicting)
                .get("/v1/bank-debits")
                .then()
                .statusCode(200);
    }

    private static void refused(ValidatableResponse answer, String rule) {
        answer.statusCode(422)
                .body(field("type", containsString("interim-refused")))
                .body(field("rule", equalTo(rule)));
    }
}
