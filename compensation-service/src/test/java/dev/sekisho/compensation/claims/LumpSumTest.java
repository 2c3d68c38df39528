package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One amount and a list to a bank, which credits its own depositors and says of each whether it did. */
@QuarkusTest
@Tag("IN-09")
class LumpSumTest extends WaysScene {

    @Inject
    PayableClaims payables;

    @BeforeEach
    void nobodyElseWaits() {
        backAgain();
        payAtOnce();
    }

    @Test
    @Tag("A48")
    @Tag("IN-08")
    void aBankCreditsItsDepositorsAndSaysWhomItCouldNot() {
        Victim victim = victim(30_000);
        Instant taken = takenAtAMomentOfItsOwn(victim);
        UUID paid = waiting(victim);
        UUID closed = waiting(victim(20_000));

        Json made = made();
        assertThat(made.getInt("lines")).isEqualTo(2);
        assertThat(made.getLong("totalYen")).isEqualTo(50_000);
        assertThat(claim(paid).getString("lumpSumId")).isEqualTo(made.getString("lumpSumId"));
        run(first).then().statusCode(422).body(field("rule", equalTo("NOTHING_TO_PAY")));
        atBank("0125").get(path(made, "/lines")).then().statusCode(404);
        String id = released(made);

        atBank("0125")
                .get(path(made, "/lines"))
                .then()
                .statusCode(200)
                .body(field("lines[0].holderKana", equalTo("ヤマダ　ハナコ")))
                .body(field("lines[0].amountYen", equalTo(30_000)));
        answer(id, credited(paid), notCredited(closed, "ACCOUNT_CLOSED"))
                .statusCode(200)
                .body(field("paidYen", equalTo(30_000)))
                .body(field("notPaid", equalTo(1)));

        assertThat(stateOf(paid)).isEqualTo("PAID");
        assertThat(paidFigure(taken, time.instant())).isEqualTo("1 charges, 30000 yen");
        assertThat(stateOf(closed)).isEqualTo("DRAFT");
        assertThat(claim(closed).getList("approvals")).isEmpty();
        assertThat(claim(closed).getList("notCreditedFor")).containsExactly("ACCOUNT_CLOSED");
        assertThat(factsOf(paid)).endsWith("compensation-credited");
        assertThat(factsOf(closed)).endsWith("compensation-not-credited");
        assertThat(factsOf(UUID.fromString(id)))
                .containsExactly(
                        "lump-sum-made", "lump-sum-approved", "lump-sum-approved", "payee-read", "lump-sum-answered");
        payAtOnce();
        assertThat(keptYen(paid)).isEqualTo(30_000);
        assertThat(keptYen(closed)).as("nothing is paid again by itself").isZero();
        approveAgain(first, closed).statusCode(200);
        approveAgain(second, closed).statusCode(200);
        payAtOnce();
        assertThat(keptYen(closed)).as("payable by the other way").isEqualTo(20_000);
    }

    @Test
    void whatABankHasSaidItSaysOnceAndNothingElse() {
        UUID one = waiting(victim(1_000));
        UUID two = waiting(victim(2_000));
        UUID elsewhere = idOf(made(victim(3_000)));
        String id = released(made());

        answer(id, credited(one)).statusCode(200).body(field("paid", equalTo(1)));
        answer(id, credited(one), notCredited(two, "OTHER")).statusCode(200).body(field("notPaid", equalTo(1)));
        refused(answer(id, notCredited(one, "OTHER")), "ANSWERED_OTHERWISE");
        refused(answer(id, notCredited(two, "ACCOUNT_CLOSED")), "ANSWERED_OTHERWISE");
        refused(answer(id, credited(elsewhere)), "LINE_UNKNOWN");
        approveAgain(first, two).statusCode(200);
        approveAgain(second, two).statusCode(200);

        assertThat(factsOf(one)).filteredOn("compensation-credited"::equals).hasSize(1);
        payAtOnce();
        assertThat(List.of(keptYen(one), keptYen(two), keptYen(elsewhere))).containsExactly(1_000L, 2_000L, 0L);
    }

    @Test
    @Tag("TD5")
    @Tag("TD6")
    void twoRecallWhatItsBankHasSaidNothingOfAndItIsPaidOnceByTheOtherWay() {
        UUID paid = waiting(victim(1_000));
        UUID silent = waiting(victim(2_000));
        Json made = made();
        refused(recall(first, made.getString("lumpSumId")), "NOT_IN_THIS_STATE");
        String id = released(made);
        answer(id, credited(paid)).statusCode(200);

        recall(first, id)
                .statusCode(200)
                .body(field("recallWantedBy", hasItem(first.personId().toString())));
        recall(first, id).statusCode(200).body(field("notPaid", equalTo(0)));
        recall(first.otherAccount(), id).statusCode(200).body(field("notPaid", equalTo(0)));
        assertThat(stateOf(silent)).isEqualTo("IN_PAYMENT");
        recall(second, id).statusCode(200).body(field("notPaid", equalTo(1)));

        assertThat(List.of(stateOf(paid), stateOf(silent))).containsExactly("PAID", "DRAFT");
        assertThat(claim(silent).getList("notCreditedFor")).containsExactly("RECALLED");
        refused(recall(Member.somebody(), id), "ALL_ANSWERED");
        approveAgain(first, silent).statusCode(422).body(field("rule", equalTo("IS_AUTHOR")));
        approveAgain(second, silent).statusCode(200);
        approveAgain(Member.somebody(), silent).statusCode(200);
        payAtOnce();

        assertThat(stateOf(silent)).isEqualTo("PAID");
        answer(id, credited(silent)).statusCode(200).body(field("contradictedYen", equalTo(2_000)));
        answer(id, credited(silent)).statusCode(200).body(field("contradicted", equalTo(1)));
        assertThat(keptYen(silent)).isEqualTo(2_000);
        assertThat(factsOf(UUID.fromString(id)))
                .filteredOn(type -> type.contains("recalled") || type.contains("contradicted"))
                .containsExactly("lump-sum-recalled", "lump-sum-recalled", "lump-sum-contradicted");
    }

    @Test
    @Tag("TD6")
    void whatABankSaysItHasCreditedAllTheSameIsNotPaidUntilItTakesThatBack() {
        Victim victim = victim(3_000);
        UUID claim = waiting(victim);
        String id = released(made());
        recall(first, id).statusCode(200);
        recall(second, id).statusCode(200);
        approveAgain(taker, claim).statusCode(200);
        answer(id, notCredited(claim, "RECALLED")).statusCode(400);

        answer(id, credited(claim)).statusCode(200).body(field("contradicted", equalTo(1)));

        assertThat(stateOf(claim)).isEqualTo("DRAFT");
        approveAgain(second, claim).statusCode(422).body(field("rule", equalTo("CREDITED_ALREADY")));
        at(maker, Member.SUPPORT).delete("/v1/claims/" + claim).then().statusCode(200);
        UUID anew = idOf(made(victim));
        approveAgain(taker, anew).statusCode(422).body(field("rule", equalTo("CREDITED_ALREADY")));

        answer(id, notCredited(claim, "OTHER")).statusCode(200).body(field("contradicted", equalTo(0)));
        approveAgain(taker, anew).statusCode(200);
        approveAgain(second, anew).statusCode(200);
        payAtOnce();
        assertThat(keptYen(anew)).isEqualTo(3_000);
        assertThat(count("select count(*) from lump_sum_contradiction where claim_id = ?", claim))
                .isOne();
    }

    @Test
    @Tag("TD6")
    void aRunIsNotReleasedForWhatABankSaysItHasCredited() {
        UUID claim = waiting(victim(4_000));
        String id = released(made());
        recall(first, id).statusCode(200);
        recall(second, id).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        approveAgain(taker, claim).statusCode(200);
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");

        answer(id, credited(claim)).statusCode(200);

        release(second, run).statusCode(422).body(field("rule", equalTo("CLAIM_AMISS")));
        at(first, Member.SUPERVISOR).delete("/v1/payment-runs/" + run).then().statusCode(200);
        payAtOnce();
        assertThat(keptYen(claim)).isZero();
        answer(id, notCredited(claim, "OTHER")).statusCode(200);
        payAtOnce();
        assertThat(keptYen(claim)).isEqualTo(4_000);
    }

    @Test
    @Tag("TD5")
    void isReleasedByTwoWhoNeitherMadeItNorGetIt() {
        Member beneficiary = Member.somebody();
        Victim victim = victim(1_000);
        UUID claim = idOf(made(victim, victim.claimFor(beneficiary.personId())));
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        Json made = made();

        refused(approveLumpSum(taker, made), "IS_MAKER");
        refused(approveLumpSum(taker.otherAccount(), made), "IS_MAKER");
        refused(approveLumpSum(beneficiary, made), "IS_BENEFICIARY");
        approveLumpSum(first, made).statusCode(200).body(field("state", equalTo("MADE")));
        refused(approveLumpSum(first.otherAccount(), made), "APPROVED_ALREADY");
        refused(
                at(second, Member.SUPERVISOR)
                        .body("{\"contentHash\":\"" + "0".repeat(64) + "\"}")
                        .post(path(made, "/approvals"))
                        .then(),
                "CONTENT_CHANGED");
        StandingStaff.gone(second.staffId());
        approveLumpSum(second, made).statusCode(403);
        answer(made.getString("lumpSumId"), credited(claim)).statusCode(404);
        assertThat(keptYen(claim)).isZero();

        StandingStaff.everybody();
        approveLumpSum(second, made).statusCode(200).body(field("state", equalTo("RELEASED")));
        refused(approveLumpSum(Member.somebody(), made), "NOT_IN_THIS_STATE");
        refused(at(first, Member.SUPERVISOR).delete(path(made, "")).then(), "NOT_IN_THIS_STATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAID", "NOT_PAID"})
    @Tag("TD5")
    void nobodyOfABankAnswersOfMoneyThatIsTheirs(String outcome) {
        Victim victim = victim(1_000);
        UUID claim = idOf(made(victim, victim.claimFor(bankUser)));
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        String id = released(made());

        refused(answer(id, outcome.equals("PAID") ? credited(claim) : notCredited(claim, "OTHER")), "IS_BENEFICIARY");
        assertThatThrownBy(
                        () -> execute("update lump_sum_line set outcome = 'PAID', answered_at = now(), answered_by = '"
                                + bankUser + "' where claim_id = '" + claim + "'"))
                .hasMessageContaining("money to themselves");
        assertThat(stateOf(claim)).isEqualTo("IN_PAYMENT");
        atBank("0125", UUID.randomUUID())
                .body("{\"lines\":[" + credited(claim) + "]}")
                .post("/v1/lump-sums/" + id + "/answers")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsGivenUpWaitsForEitherWay() {
        UUID claim = waiting(victim(1_000));
        Json made = made();
        at(first, Member.SUPERVISOR)
                .delete(path(made, ""))
                .then()
                .statusCode(200)
                .body(field("state", equalTo("CANCELLED")));

        refused(approveLumpSum(second, made), "NOT_IN_THIS_STATE");
        assertThat(stateOf(claim)).isEqualTo("APPROVED");
        payAtOnce();
        assertThat(keptYen(claim)).isEqualTo(1_000);
        refused(lumpSum(taker).then(), "NOTHING_TO_PAY");
    }

    @Test
    void isNotReleasedForWhatTurnedOutToBeTheDepositorsOwn() {
        Victim victim = victim(1_000);
        UUID claim = waiting(victim);
        Json made = made();
        approveLumpSum(first, made).statusCode(200);
        closeAsOwnUse(victim);

        refused(approveLumpSum(second, made), "CLAIM_AMISS");
        at(first, Member.SUPERVISOR).delete(path(made, "")).then().statusCode(200);
        assertThat(keptYen(claim)).isZero();
    }

    @Test
    @Tag("TD8")
    void anotherBankSeesAndAnswersNothingOfIt() {
        UUID claim = waiting(victim(1_000));
        Json made = made();
        String id = released(made);

        atBank("0998").get(path(made, "/lines")).then().statusCode(404);
        atBank("0998")
                .body("{\"lines\":[" + credited(claim) + "]}")
                .post(path(made, "/answers"))
                .then()
                .statusCode(404);
        atBank("0998").get("/v1/lump-sums").then().statusCode(200).body(field("items.lumpSumId", not(hasItem(id))));
        atBank("0125").get("/v1/lump-sums").then().statusCode(200).body(field("items.lumpSumId", hasItem(id)));
        assertThat(stateOf(claim)).isEqualTo("IN_PAYMENT");
        answer(id, credited(claim)).statusCode(200);
    }

    @Test
    @Tag("TC8")
    void whatIsNotAsDocumentedIsRefusedAndNothingHappens() {
        String nowhere = UUID.randomUUID().toString();
        for (String body : List.of("{}", "[]", "{\"bankCode\":\"125\"}", "{\"bankCode\":\"0125\",\"x\":1}")) {
            at(first, Member.SUPERVISOR).body(body).post("/v1/lump-sums").then().statusCode(400);
        }
        UUID claim = UUID.randomUUID();
        for (String lines : List.of(
                "",
                "null",
                "{}",
                credited(claim) + "," + credited(claim),
                credited(claim).replace("PAID\"", "PAID\",\"code\":\"OTHER\""),
                credited(claim).replace("PAID", "NOT_PAID"),
                notCredited(claim, "NO_REASON"))) {
            answer(nowhere, lines).statusCode(400);
        }
        answer(nowhere, credited(claim)).statusCode(404);
        at(first, Member.SUPERVISOR).get("/v1/lump-sums/" + nowhere).then().statusCode(404);
        at(first, Member.SUPERVISOR).delete("/v1/lump-sums/" + nowhere).then().statusCode(404);
        at(first, Member.SUPERVISOR)
                .queryParam("cursor", "x")
                .get("/v1/lump-sums")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("TD5")
    void whatABankSaidOfAClaimStandsBesideTheNextOfTheSameCharges() {
        Victim victim = victim(1_001);
        UUID claim = idOf(made(victim));
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        String id = released(made());
        answer(id, notCredited(claim, "DECLINED")).statusCode(200);
        at(maker, Member.SUPPORT).delete("/v1/claims/" + claim).then().statusCode(200);

        Json next = make(Member.somebody(), victim, victim.claim())
                .statusCode(201)
                .extract()
                .as(Json.class);

        assertThat(next.getList("notCreditedFor")).containsExactly("DECLINED");
        approve(maker, next).statusCode(422).body(field("rule", equalTo("IS_AUTHOR")));
        approve(new Member(UUID.randomUUID(), bankUser), next)
                .statusCode(422)
                .body(field("rule", equalTo("IS_AUTHOR")));
        for (UUID wrote : List.of(maker.personId(), bankUser)) {
            assertThatThrownBy(() -> execute("insert into claim_approval select claim_id, revision, content_hash, '"
                            + wrote + "', gen_random_uuid(), now() from claim_revision where claim_id = '" + idOf(next)
                            + "'"))
                    .hasMessageContaining("wrote or get");
        }
        approve(first, next).statusCode(200);
        approve(second, next).statusCode(200).body(field("state", equalTo("APPROVED")));
    }

    @Test
    @Tag("A56")
    @Tag("TD6")
    void nothingIsPaidBeforeTheDecisionOfWhatABankSaysItHasCredited() {
        UUID claim = waiting(victim(1_005));
        String id = released(made());
        recall(first, id).statusCode(200);
        recall(second, id).statusCode(200);
        answer(id, credited(claim)).statusCode(200);

        at(Member.somebody(), Member.SUPPORT)
                .body("{\"amountYen\":500}")
                .post("/v1/claims/" + claim + "/interim-payments")
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("CLAIM_AMISS")));
    }

    @Test
    @Tag("A72")
    @Tag("IN-08")
    void whatABankCouldNotCreditIsToBeDecidedFromThatMomentOn() {
        Victim victim = victim(1_004);
        UUID claim = waiting(victim);
        answer(released(made()), notCredited(claim, "ACCOUNT_FROZEN")).statusCode(200);

        assertThat(count(
                        "select count(*) from task_reason w join lump_sum_line l on l.answered_at = w.since"
                                + " where w.kind = 'DECISION' and w.case_id = ? and l.claim_id = ?",
                        victim.caseId(),
                        claim))
                .isOne();
    }

    @Test
    void whoseAccountIsAtAnotherBankHoldsBackNobodyElse() {
        UUID elsewhere = waiting(victim(1_002), "0998");
        UUID here = waiting(victim(1_003));

        List<Payable> taken = QuarkusTransaction.requiringNew().call(() -> payables.take(new BankCode("0125"), 1));

        assertThat(taken).extracting(payable -> payable.claim().value()).containsExactly(here);
        payAtOnce();
        assertThat(List.of(keptYen(elsewhere), keptYen(here))).containsExactly(1_002L, 1_003L);
    }

    private Json made() {
        return lumpSum(taker).then().statusCode(201).extract().as(Json.class);
    }

    private String released(Json made) {
        approveLumpSum(first, made).statusCode(200);
        approveLumpSum(second, made).statusCode(200);
        return made.getString("lumpSumId");
    }

    private static String path(Json made, String part) {
        return "/v1/lump-sums/" + made.getString("lumpSumId") + part;
    }

    private static void refused(ValidatableResponse answer, String rule) {
        answer.statusCode(422)
                .body(field("type", containsString("lump-sum-refused")))
                .body(field("rule", equalTo(rule)));
    }
}
