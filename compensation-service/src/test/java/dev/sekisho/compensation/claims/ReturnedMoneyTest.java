package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that the bank sends back days later: found in a statement, owed again, and paid again only by two new approvals. */
@QuarkusTest
@Tag("IN-09")
class ReturnedMoneyTest extends WaysScene {

    @Inject
    Signs signs;

    @Inject
    EscalationPolicy escalation;

    @Test
    @Tag("A46")
    @Tag("IN-08")
    void whatCameBackIsOwedAgainAndPaidByTwoNewApprovals() {
        long yen = someYen();
        UUID id = paid(yen);
        String run = claim(id).getString("runId");
        String approvedHash = claim(id).getString("contentHash");
        long before = cameBack();

        Json statement = taken(statement(yen, NAME, ""));

        assertThat(statement.getInt("matched")).isOne();
        Json claim = claim(id);
        assertThat(claim.getString("state")).isEqualTo("DRAFT");
        assertThat(claim.getInt("revision")).isEqualTo(2);
        assertThat(claim.getList("approvals")).isEmpty();
        assertThat(claim.getString("contentHash")).isNotEqualTo(approvedHash);
        assertThat(claim.getList("cameBackFromRuns")).containsExactly(run);
        assertThat(keptYen(id)).isZero();
        assertThat(cameBack()).isEqualTo(before + 1);
        assertThat(factsOf(id)).endsWith("compensation-paid", "compensation-returned");
        assertThat(factsOf(returnOf(yen))).containsExactly("bank-return-found");
        payAtOnce();
        assertThat(keptYen(id)).as("nothing is paid again by itself").isZero();

        approve(first, id, approvedHash).statusCode(422).body(field("rule", equalTo("CONTENT_CHANGED")));
        approveAgain(taker, id).statusCode(422).body(field("rule", equalTo("IS_AUTHOR")));
        approveAgain(first, id).statusCode(200);
        approveAgain(second, id).statusCode(200);
        payAtOnce();

        assertThat(stateOf(id)).isEqualTo("PAID");
        assertThat(keptYen(id)).isEqualTo(yen);
        assertThat(cameBack()).isEqualTo(before);
        assertThat(count("select count(*) from charge_on_its_way where claim_id = ?", id))
                .isOne();
    }

    @Test
    @Tag("A43")
    @Tag("A46")
    @Tag("IN-10")
    void whatCameBackCountsAsPaidUntilThatWasKnownAndOnceWhenItIsPaidAgain() {
        long yen = someYen();
        backAgain();
        Victim victim = victim(yen);
        Instant taken = takenAtAMomentOfItsOwn(victim);
        UUID id = idOf(made(
                victim,
                victim.claimWith(",\"consequential\":[{\"kind\":\"OVERDRAFT_INTEREST\",\"amountYen\":1250,"
                        + "\"evidence\":\"S-1\"}]")));
        approveAgain(first, id).statusCode(200);
        approveAgain(second, id).statusCode(200);
        payAtOnce();
        Instant once = time.instant();
        String all = "1 charges, " + (yen + 1_250) + " yen";
        assertThat(paidFigure(taken, once)).isEqualTo(all);
        daysLater();

        taken(statement(yen + 1_250, NAME, ""));
        Instant back = time.instant();
        assertThat(paidFigure(taken, back)).isEqualTo("none");
        approveAgain(first, id).statusCode(200);
        approveAgain(second, id).statusCode(200);
        payAtOnce();

        assertThat(paidFigure(taken, time.instant())).isEqualTo(all);
        assertThat(paidFigure(taken, back)).isEqualTo("none");
        assertThat(paidFigure(taken, once)).isEqualTo(all);
        assertThat(paidFigure(taken, NOW)).isEqualTo("none");
    }

    @Test
    @Tag("TD5")
    void whatCameBackStandsBesideTheNextClaimOfTheSameCharges() {
        long yen = someYen();
        backAgain();
        Victim victim = victim(yen);
        UUID id = waiting(victim);
        payAtOnce();
        String run = claim(id).getString("runId");
        daysLater();
        taken(statement(yen, NAME, ""));
        at(maker, Member.SUPPORT).delete("/v1/claims/" + id).then().statusCode(200);

        Json next = make(Member.somebody(), victim, victim.claim())
                .statusCode(201)
                .extract()
                .as(Json.class);

        assertThat(next.getList("cameBackFromRuns")).containsExactly(run);
        approve(taker, next).statusCode(422).body(field("rule", equalTo("IS_AUTHOR")));
        approve(first, next).statusCode(200);
        approve(second, next).statusCode(200);
        payAtOnce();
        assertThat(keptYen(idOf(next))).isEqualTo(yen);
    }

    @Test
    @Tag("A56")
    @Tag("TD6")
    void whatMayBeAnInterimPaymentIsNotTakenForSomebodyElsesMoney() {
        long yen = someYen() - 330_000;
        backAgain();
        UUID helped = idOf(made(victim(3 * yen)));
        paidInterim(helped, yen);
        UUID other = waiting(victim(yen));
        payAtOnce();
        daysLater();

        assertThat(taken(statement(yen, NAME, "")).getInt("waiting")).isOne();

        assertThat(findingOf(yen)).isEqualTo("SEVERAL");
        assertThat(List.of(stateOf(helped), stateOf(other))).containsExactly("DRAFT", "PAID");
    }

    @Test
    @Tag("A56")
    void anInterimPaymentThatComesBackWaitsForPersons() {
        long yen = someYen() - 330_000;
        backAgain();
        UUID helped = idOf(made(victim(3 * yen)));
        paidInterim(helped, yen);
        daysLater();

        taken(statement(yen, NAME, ""));

        assertThat(findingOf(yen)).isEqualTo("INTERIM");
        assertThat(stateOf(helped)).isEqualTo("DRAFT");
    }

    private void paidInterim(UUID claim, long yen) {
        String id = at(Member.somebody(), Member.SUPPORT)
                .body("{\"amountYen\":" + yen + "}")
                .post("/v1/claims/" + claim + "/interim-payments")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("interimId");
        for (Member by : List.of(first, second)) {
            interim(by, id, "approvals", "{}");
        }
        interim(first, id, "files", "{\"transferDate\":\"" + BANK_DAY + "\"}");
        interim(second, id, "confirmations", "{}");
    }

    private static void interim(Member by, String id, String step, String body) {
        at(by, Member.SUPERVISOR)
                .body(body)
                .post("/v1/interim-payments/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("TD5")
    void aReturnLessTheBanksFeeIsOfItsClaimByTwo() {
        long yen = someYen();
        UUID id = paid(yen);
        long back = yen - 440;
        assertThat(taken(statement(back, NAME, "")).getInt("waiting")).isOne();
        UUID found = returnOf(back);

        say(first, found, id).statusCode(200).body(field("state", equalTo("WAITING")));
        say(second, found, id)
                .statusCode(200)
                .body(field("state", equalTo("MATCHED")))
                .body(field("feeYen", equalTo(440)));

        assertThat(stateOf(id)).isEqualTo("DRAFT");
        assertThat(keptYen(id)).isZero();
        approveAgain(Member.somebody(), id).statusCode(200);
        approveAgain(Member.somebody(), id).statusCode(200);
        payAtOnce();
        assertThat(keptYen(id)).as("the line had ended whole").isEqualTo(yen);
    }

    @Test
    void aFeeIsSmall() {
        long yen = someYen();
        UUID id = paid(yen);
        taken(statement(yen - 2_001, NAME, ""));
        say(first, returnOf(yen - 2_001), id).statusCode(422).body(field("rule", equalTo("AMOUNT_DIFFERS")));
        taken(statement(yen + 1_000_000, NAME, ""));
        say(first, returnOf(yen + 1_000_000), id).statusCode(422).body(field("rule", equalTo("AMOUNT_DIFFERS")));
    }

    @Test
    @Tag("A72")
    @Tag("IN-08")
    void whatCameBackIsToBeDecidedFromThatMomentOnEvenOfACaseThatWasClosed() {
        long yen = someYen();
        backAgain();
        Victim victim = victim(yen);
        UUID id = waiting(victim);
        payAtOnce();
        execute(
                "update fraud_case set state = 'CLOSED', outcome = 'MADE_GOOD', closed_at = now() where id = ?",
                victim.caseId());
        daysLater();
        taken(statement(yen, NAME, ""));

        String wanted = "select count(*) from task_reason w join bank_return b on b.decided_at = w.since"
                + " where w.kind = 'DECISION' and w.case_id = ? and b.amount_yen = ?";
        assertThat(count(wanted, victim.caseId(), yen)).isOne();
        at(maker, Member.SUPPORT).delete("/v1/claims/" + id).then().statusCode(200);
        assertThat(count(wanted, victim.caseId(), yen)).isOne();
    }

    @Test
    void aPayeeIsCorrectedEvenAfterTheDeadline() {
        long yen = someYen();
        backAgain();
        Victim victim = victim(true, NOW.minus(java.time.Duration.ofDays(59)), yen);
        UUID id = waiting(victim);
        payAtOnce();
        daysLater();
        taken(statement(yen, NAME, ""));

        edit(maker, id, victim.claim().replace("ハナコ", "ハナヨ")).statusCode(200).body(field("revision", equalTo(3)));
        approveAgain(first, id).statusCode(200);
        approveAgain(second, id).statusCode(200).body(field("state", equalTo("APPROVED")));
        payAtOnce();
        assertThat(keptYen(id)).isEqualTo(yen);
    }

    @Test
    void theSameBytesAreTakenOnceAndTheSameLineInTwoFilesOnce() {
        long yen = someYen();
        UUID id = paid(yen);
        StatementText statement = statement();
        String inquiry = inquiry();
        statement.credit(inquiry, BACK_ON, BACK_ON, yen, NAME, RETURNED, "");
        byte[] file = statement.bytes();
        String taken = take(file).statusCode(201).extract().as(Json.class).get("statementId");

        take(Member.somebody(), file).then().statusCode(200).body(field("statementId", equalTo(taken)));
        Json overlapping = taken(StatementText.of(BACK_ON, BACK_ON, -7_000_000 - yen)
                .credit(inquiry, BACK_ON, BACK_ON, yen, NAME, RETURNED, "")
                .credit(inquiry(), BACK_ON, BACK_ON, 5, "ﾃｽｳﾘﾖｳ", "", ""));

        assertThat(overlapping.getInt("seenBefore")).isOne();
        assertThat(overlapping.getInt("matched")).isZero();
        assertThat(factsOf(id)).filteredOn("compensation-returned"::equals).hasSize(1);
        at(taker, Member.SUPERVISOR)
                .get("/v1/bank-statements/" + taken)
                .then()
                .statusCode(200)
                .body(field("matched", equalTo(1)));
        assertThat(count("select count(*) from bank_return where position('ﾔﾏﾀﾞ'::bytea in sealed) > 0"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"true, ﾔﾏﾀﾞ ﾊﾅｺ, ''", "false, ﾔﾏﾀﾞ ﾊﾅﾖ, ''", "false, ﾔﾏﾀﾞ ﾊﾅｺ, INVOICE 7"})
    void anotherReturnOfTheSameDayNumberAndAmountIsNotSwallowed(boolean goesOn, String party, String edi) {
        long yen = someYen();
        paid(yen);
        String inquiry = inquiry();
        taken(statement().credit(inquiry, BACK_ON, BACK_ON, yen, NAME, RETURNED, ""));
        UUID other = paid(yen);

        Json told = taken((goesOn ? statement() : StatementText.of(BACK_ON, BACK_ON, -8_000_000 - yen))
                .credit(inquiry, BACK_ON, BACK_ON, yen, party, RETURNED, edi));

        assertThat(told.getInt("waiting")).isOne();
        assertThat(text("select finding from bank_return where amount_yen = ? and state = 'WAITING'", yen))
                .isEqualTo("TOLD_AGAIN");
        assertThat(stateOf(other)).isEqualTo("PAID");
    }

    @Test
    void whatLeftAndIsNotConfirmedLeavesAReturnToTwoPersons() {
        long yen = someYen();
        UUID confirmed = paid(yen);
        backAgain();
        UUID left = waiting(victim(yen));
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        release(second, run).statusCode(200);
        daysLater();

        assertThat(taken(statement(yen, NAME, "")).getInt("waiting")).isOne();
        assertThat(findingOf(yen)).isEqualTo("SEVERAL");
        assertThat(stateOf(confirmed)).isEqualTo("PAID");
        say(first, returnOf(yen), left).statusCode(422).body(field("rule", equalTo("CLAIM_NOT_PAID")));
        confirm(second, run).statusCode(200);
    }

    @Test
    void nothingIsTakenOfAFileThatIsNotWholeOrNotOurs() {
        long yen = someYen();
        UUID id = paid(yen);
        byte[] good = statement(yen, NAME, "").bytes();
        byte[] spoiled = good.clone();
        spoiled[406] = '2';

        take(spoiled).statusCode(422).body(field("rule", equalTo("MALFORMED"))).body(field("record", equalTo(3)));
        byte[] other = good.clone();
        other[72] = '9';
        take(other).statusCode(422).body(field("rule", equalTo("NOT_OUR_ACCOUNT")));
        LocalDate tomorrow = LocalDate.of(2026, 12, 11);
        take(StatementText.of(tomorrow, tomorrow, 0).bytes())
                .statusCode(422)
                .body(field("rule", equalTo("FROM_THE_FUTURE")));
        take("nonsense".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body(field("defect", equalTo("WRONG_LENGTH")));
        at(taker, Member.SUPERVISOR)
                .contentType("application/octet-stream")
                .post("/v1/bank-statements")
                .then()
                .statusCode(400)
                .body(field("type", containsString("statement-missing")));

        assertThat(stateOf(id)).isEqualTo("PAID");
        assertThat(count("select count(*) from bank_return where amount_yen = ?", yen))
                .isZero();
    }

    @Test
    @Tag("TD5")
    void whatIsNotCertainWaitsForTwoPersonsWhoSayTheSame() {
        long yen = someYen();
        UUID one = paid(yen);
        UUID other = paid(yen);
        assertThat(taken(statement(yen, NAME, "")).getInt("waiting")).isOne();
        UUID found = returnOf(yen);
        assertThat(List.of(stateOf(one), stateOf(other))).containsOnly("PAID");
        assertThat(findingOf(yen)).isEqualTo("SEVERAL");
        listed(true).body(field("items.returnId", hasItem(found.toString())));

        say(first, found, one).statusCode(200).body(field("state", equalTo("WAITING")));
        say(first, found, one).statusCode(200).body(field("state", equalTo("WAITING")));
        say(first.otherAccount(), found, one).statusCode(200).body(field("state", equalTo("WAITING")));
        say(second, found, null).statusCode(200).body(field("state", equalTo("WAITING")));
        say(first, found, one).statusCode(200).body(field("state", equalTo("WAITING")));
        say(second, found, one).statusCode(200).body(field("state", equalTo("MATCHED")));

        assertThat(List.of(stateOf(one), stateOf(other))).containsExactly("DRAFT", "PAID");
        say(second, found, one).statusCode(422).body(field("rule", equalTo("DECIDED")));
        approveAgain(first, one).statusCode(422).body(field("rule", equalTo("IS_AUTHOR")));
        assertThat(factsOf(found))
                .containsExactly(
                        "bank-return-found",
                        "bank-return-proposed",
                        "bank-return-proposed",
                        "bank-return-proposed",
                        "bank-return-decided",
                        "bank-return-refused");
        listed(false).body(field("items.returnId", hasItem(found.toString())));
    }

    @Test
    @Tag("A43")
    @Tag("IN-08")
    void whatWaitsIsATaskOfEachCaseItMayBeOfAndNobodysFigureMovesUntilItIsDecided() {
        long yen = someYen();
        backAgain();
        Victim victim = victim(yen);
        Instant taken = takenAtAMomentOfItsOwn(victim);
        UUID one = waiting(victim);
        Victim bystander = victim(yen);
        UUID other = waiting(bystander);
        payAtOnce();
        daysLater();
        long before = figures().getLong("inQuestion");

        taken(statement(yen, NAME, ""));

        UUID found = returnOf(yen);
        assertThat(claim(one).getList("returnsInQuestion")).containsExactly(found.toString());
        assertThat(claim(other).getList("returnsInQuestion")).containsExactly(found.toString());
        assertThat(figures().getLong("inQuestion")).isEqualTo(before + 2);
        assertThat(paidFigure(taken, time.instant())).isEqualTo("1 charges, " + yen + " yen");
        assertThat(openTasks(victim, "BANK_RETURN")).isOne();
        assertThat(openTasks(bystander, "BANK_RETURN")).isOne();
        assertThat(unpaid()).contains(one.toString(), other.toString());
        listed(true).body(field("items[returnId=" + found + "].dueAt", equalTo("2026-12-11T15:00:00Z")));

        say(first, found, one).statusCode(200);
        say(second, found, one).statusCode(200).body(field("state", equalTo("MATCHED")));

        assertThat(claim(other).getList("returnsInQuestion")).isNullOrEmpty();
        assertThat(figures().getLong("inQuestion")).isEqualTo(before);
        assertThat(paidFigure(taken, time.instant())).isEqualTo("none");
        assertThat(openTasks(victim, "BANK_RETURN")).isZero();
        assertThat(openTasks(bystander, "BANK_RETURN")).isZero();
        assertThat(unpaid()).contains(one.toString()).doesNotContain(other.toString());
    }

    @Test
    @Tag("IN-08")
    void whatIsNobodysIsASignOnceItIsLate() {
        long yen = someYen();
        taken(statement(yen, NAME, ""));
        assertThat(findingOf(yen)).isEqualTo("NO_SUCH_AMOUNT");

        Instant due = Instant.parse("2026-12-11T15:00:00Z");
        long late = returnsLate(due);
        assertThat(late).isPositive();
        assertThat(returnsLate(due.minusSeconds(1))).isLessThan(late);
        say(first, returnOf(yen), null).statusCode(200);
        say(second, returnOf(yen), null).statusCode(200);
        assertThat(returnsLate(due)).isEqualTo(late - 1);
    }

    private long returnsLate(Instant now) {
        return signs.at(now, escalation).stream()
                .map(seen -> seen.sign())
                .filter(sign -> sign.trigger() == Trigger.RETURNS_OVERDUE)
                .mapToLong(sign -> sign.counted())
                .sum();
    }

    private Json figures() {
        return at(taker, Member.SUPERVISOR)
                .get("/v1/compensation-figures")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private List<String> unpaid() {
        return at(taker, Member.SUPERVISOR)
                .get("/v1/unpaid-claims")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .getList("claimId");
    }

    @Test
    @Tag("TD5")
    void nobodySaysOfTheirOwnMoneyThatItCameBack() {
        long yen = someYen();
        backAgain();
        Victim victim = victim(yen);
        UUID id = idOf(made(victim, victim.claimFor(taker.personId())));
        approveAgain(first, id).statusCode(200);
        approveAgain(second, id).statusCode(200);
        payAtOnce();
        daysLater();

        assertThat(taken(statement(yen, NAME, "")).getInt("waiting")).isOne();
        UUID found = returnOf(yen);
        say(taker.otherAccount(), found, id).statusCode(422).body(field("rule", equalTo("IS_BENEFICIARY")));
        say(first, found, id).statusCode(200);
        say(taker, found, id).statusCode(422).body(field("rule", equalTo("IS_BENEFICIARY")));

        assertThat(stateOf(id)).isEqualTo("PAID");
    }

    @Test
    void aVerdictIsOfAClaimThatWasPaidExactlyThis() {
        long yen = someYen();
        UUID less = paid(yen - 100_000);
        UUID draft = idOf(made(victim(yen)));
        taken(statement(yen, "ｽｽﾞｷ ﾀﾛｳ", ""));
        UUID found = returnOf(yen);

        say(first, found, less).statusCode(422).body(field("rule", equalTo("AMOUNT_DIFFERS")));
        say(first, found, draft).statusCode(422).body(field("rule", equalTo("CLAIM_NOT_PAID")));
        say(first, UUID.randomUUID(), less).statusCode(404);
        say(first, found, null).statusCode(200);
        say(second, found, null).statusCode(200).body(field("state", equalTo("NOT_OURS")));
        at(first, Member.SUPERVISOR)
                .get("/v1/bank-returns/" + found + "/words")
                .then()
                .statusCode(200)
                .body(field("party", equalTo("ｽｽﾞｷ ﾀﾛｳ")));
        assertThat(factsOf(found)).endsWith("bank-return-decided", "payee-read");
    }

    @Test
    @Tag("TD5")
    void aStatementThatDoesNotGoOnWhereTheLastEndedDecidesNothing() {
        taken(statement(someYen(), "ﾀﾞﾚｶ", ""));
        long yen = someYen();
        UUID id = paid(yen);
        StatementText forged = StatementText.of(BACK_ON, BACK_ON, -123_456_789)
                .credit(inquiry(), BACK_ON, BACK_ON, yen, NAME, RETURNED, "");

        Json statement = taken(forged);

        assertThat(statement.getString("follow")).isEqualTo("OUT_OF_LINE");
        assertThat(statement.getInt("waiting")).isOne();
        assertThat(stateOf(id)).isEqualTo("PAID");
        assertThat(findingOf(yen)).isEqualTo("STATEMENT_OUT_OF_LINE");

        long more = someYen();
        UUID other = paid(more);
        Json second = taken(StatementText.of(BACK_ON, BACK_ON, forged.closing())
                .credit(inquiry(), BACK_ON, BACK_ON, more, NAME, RETURNED, ""));
        assertThat(second.getString("follow"))
                .as("a forged one is no line to follow")
                .isEqualTo("OUT_OF_LINE");
        assertThat(stateOf(other)).isEqualTo("PAID");
        assertThat(taken(statement(more, NAME, "")).getString("follow")).isEqualTo("GOES_ON");
        assertThat(stateOf(other)).isEqualTo("DRAFT");
    }

    @Test
    @Tag("TD5")
    void afterALostFileTwoPersonsBesideItsTakerAcceptWhereStatementsGoOn() {
        taken(statement(someYen(), "ﾀﾞﾚｶ", ""));
        StatementText later = StatementText.of(BACK_ON, BACK_ON, 77_000_000 + someYen());
        String id = taken(later).getString("statementId");
        long yen = someYen();
        UUID claim = paid(yen);

        accepted(taker, id).statusCode(422).body(field("rule", equalTo("IS_TAKER")));
        accepted(taker.otherAccount(), id).statusCode(422).body(field("rule", equalTo("IS_TAKER")));
        accepted(first, id).statusCode(200);
        accepted(first.otherAccount(), id).statusCode(200).body(field("acceptedBy.size()", equalTo(1)));
        assertThat(taken(StatementText.of(BACK_ON, BACK_ON, later.closing())
                                .credit(inquiry(), BACK_ON, BACK_ON, 7, "ﾃｽｳﾘﾖｳ", "", ""))
                        .getString("follow"))
                .isEqualTo("OUT_OF_LINE");
        accepted(second, id).statusCode(200).body(field("acceptedBy.size()", equalTo(2)));

        Json next = taken(StatementText.of(BACK_ON, BACK_ON, later.closing())
                .credit(inquiry(), BACK_ON, BACK_ON, yen, NAME, RETURNED, ""));
        assertThat(next.getString("follow")).isEqualTo("GOES_ON");
        assertThat(stateOf(claim)).isEqualTo("DRAFT");
        accepted(Member.somebody(), id).statusCode(422).body(field("rule", equalTo("IN_LINE")));
        accepted(first, UUID.randomUUID().toString()).statusCode(404);
        assertThat(factsOf(UUID.fromString(id)))
                .containsExactly("bank-statement-taken", "bank-statement-accepted", "bank-statement-accepted");
    }

    private ValidatableResponse accepted(Member by, String statement) {
        return at(by, Member.SUPERVISOR)
                .post("/v1/bank-statements/" + statement + "/acceptances")
                .then();
    }

    @Test
    @Tag("IN-08")
    void whatWaitsForTwoPersonsIsListedTheOldestFirst() {
        taken(statement(someYen(), "ﾀﾞﾚｶ", ""));
        clock.moveTo(Instant.parse("2026-12-10T01:00:01Z"));
        taken(statement(someYen(), "ﾀﾞﾚｶ", ""));

        assertThat(listed(true).extract().as(Json.class).<String>getList("items.foundAt"))
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo(Comparator.<String, Instant>comparing(Instant::parse));
    }

    @Test
    void theListIsOfNumbersAloneAndItsParametersAreAsDocumented() {
        taken(statement(someYen(), "ﾀﾞﾚｶ", ""));
        listed(true).body(not(containsString("ﾀﾞﾚｶ")));
        for (String wrong : List.of("waiting=yes", "cursor=x")) {
            String[] parameter = wrong.split("=", 2);
            at(first, Member.SUPERVISOR)
                    .queryParam(parameter[0], parameter[1])
                    .get("/v1/bank-returns")
                    .then()
                    .statusCode(400)
                    .body(field("parameter", equalTo(parameter[0])));
        }
        for (String body :
                List.of("{}", "{\"note\":\" \"}", "{\"note\":\"n\",\"claimId\":\"x\"}", "{\"note\":\"n\",\"x\":1}")) {
            at(first, Member.SUPERVISOR)
                    .body(body)
                    .post("/v1/bank-returns/" + UUID.randomUUID() + "/verdicts")
                    .then()
                    .statusCode(400);
        }
    }

    private String findingOf(long yen) {
        return text("select finding from bank_return where amount_yen = ?", yen);
    }

    private ValidatableResponse listed(boolean waiting) {
        return at(first, Member.SUPERVISOR)
                .queryParam("waiting", waiting)
                .get("/v1/bank-returns")
                .then()
                .statusCode(200);
    }

    private long cameBack() {
        return at(first, Member.SUPERVISOR)
                .get("/v1/compensation-figures")
                .then()
                .extract()
                .as(Json.class)
                .getLong("cameBack");
    }
}
