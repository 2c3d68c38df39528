package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From what the bank confirmed to what the bank pays. */
@QuarkusTest
class CompensationStoryTest extends ClaimScene {

    private static final int RECORD = 120;

    @Test
    @Tag("A46")
    @Tag("A47")
    @Tag("A48")
    @Tag("IN-08")
    @Tag("IN-09")
    void somebodyWithoutAnAccountIsPaidInFullWhoeverBearsTheLoss() throws Exception {
        Victim victim = victim(300_000, 200_000, 100_000);

        // Given a claim that two others approved
        Json claim = approved(victim);
        UUID id = idOf(claim);
        assertThat(claim.getLong("owedYen")).isEqualTo(600_000);
        assertThat(claim.getString("state")).isEqualTo("APPROVED");
        assertThat(claim.getString("deadline")).isNull();
        assertThat(openTasks(victim, "DECISION")).isZero();
        assertThat(openTasks(victim, "PAYOUT")).isEqualTo(1);

        // When it is paid by a file
        Json run = run(first).then().statusCode(201).extract().as(Json.class);
        String runId = run.getString("runId");
        release(second, runId).statusCode(200).body(field("state", equalTo("RELEASED")));
        byte[] file = file(runId);
        assertThat(stateOf(id)).isEqualTo("IN_PAYMENT");
        confirm(first, runId).statusCode(200).body(field("state", equalTo("CONFIRMED")));

        // Then the bytes are those that were hashed, one of them is this victim's, and all is a fact
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(run.getString("sha256"));
        assertThat(file).hasSize(RECORD * (run.getInt("count") + 3));
        assertThat(lineOf(file, claim.getLong("paymentReference")))
                .startsWith("20125" + " ".repeat(15) + "101" + " ".repeat(15) + "0000" + "1" + victim.accountNumber())
                .contains("0000600000");
        assertThat(stateOf(id)).isEqualTo("PAID");
        assertThat(paidYen(id)).isEqualTo(600_000);
        assertThat(openTasks(victim, "PAYOUT")).isZero();
        assertThat(factsOf(id)).containsExactly("claim-made", "claim-approved", "claim-approved", "compensation-paid");
        assertThat(factsOf(UUID.fromString(runId)))
                .containsExactly("payment-run-made", "payment-run-released", "payee-read", "payment-run-confirmed");
        assertThat(file(runId)).isEqualTo(file);
    }

    @Test
    @Tag("A48")
    void somebodyWithoutAnAccountHasNoDeadline() {
        Victim victim = victim(false, NOW.minus(Duration.ofDays(3650)), 1_000);

        assertThat(made(victim).getString("state")).isEqualTo("DRAFT");
    }

    @Test
    @Tag("A46")
    void aCustomersDeadlineIsCountedFromTheReport() {
        // The business clock runs on while the test does.
        Victim last = victim(true, NOW.minus(Duration.ofDays(60)).plusSeconds(60), 1_000);
        assertThat(made(last).getString("deadline")).isEqualTo("2026-12-01T01:01:00Z");

        Victim late = victim(true, NOW.minus(Duration.ofDays(60)), 1_000);
        make(maker, late, late.claim()).statusCode(422).body(field("rule", equalTo("DEADLINE_PASSED")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTENT", "GROSS_NEGLIGENCE", "FAMILY", "FALSE_STATEMENT"})
    @Tag("A46")
    void aCustomerIsNotPaidWhereTheFindingExcludesIt(String finding) {
        Victim victim = customer(1_000);
        String claim = victim.claimWith(",\"assessment\":{\"finding\":\"" + finding + "\",\"note\":\"as found\"}");

        UUID refused = UUID.fromString(make(maker, victim, claim)
                .statusCode(422)
                .body(field("type", containsString("claim-refused")))
                .body(field("rule", equalTo("EXCLUDED_BY_FINDING")))
                .extract()
                .as(Json.class)
                .get("claimId"));

        assertThat(factsOf(refused)).containsExactly("claim-refused");
        assertThat(made(victim).getLong("owedYen")).isEqualTo(1_000);
    }

    @Test
    @Tag("A56")
    void whatTheTheftHasCostBesideIsOwedToo() {
        Victim victim = victim(90_000);
        String items = ",\"consequential\":[{\"kind\":\"OVERDRAFT_INTEREST\",\"amountYen\":1250,\"evidence\":\"S-1\"},"
                + "{\"kind\":\"LATE_FEE\",\"amountYen\":98750,\"evidence\":\"S-2\"}]";

        Json claim = made(victim, victim.claimWith(items));
        assertThat(claim.getLong("owedYen")).isEqualTo(190_000);
        assertThat(claim.getList("consequential")).hasSize(2);

        Victim more = victim(90_000);
        make(maker, more, more.claimWith(items.replace("98750", "98751")))
                .statusCode(422)
                .body(field("rule", equalTo("ITEMS_TOO_HIGH")));
    }

    @Test
    @Tag("A46")
    void theLeastTheMedianAndTheMostThatOneGotAreShown() {
        approved(victim(1));
        approved(victim(600_000));
        payAll();
        Json figures = at(first, Member.SUPERVISOR)
                .get("/v1/compensation-figures")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);

        assertThat(figures.getLong("minimumYen")).isEqualTo(1);
        assertThat(figures.getLong("maximumYen")).isGreaterThanOrEqualTo(600_000);
        assertThat(figures.getLong("medianYen")).isBetween(1L, figures.getLong("maximumYen"));
        assertThat(figures.getLong("totalYen"))
                .isEqualTo(count("select sum(owed_yen)::bigint from claim c join claim_revision r"
                        + " on r.claim_id = c.id and r.revision = c.revision where c.state = 'PAID'"));
    }

    @Test
    void aLookAtThePayeeLeavesAFactAndTheClaimItselfShowsAMask() {
        Json claim = made(victim(1_000));
        UUID id = idOf(claim);
        assertThat(claim.getString("payee.accountMask")).startsWith("****").hasSize(7);
        assertThat(claim.getString("payee.accountNumber")).isNull();

        at(first, Member.SUPERVISOR)
                .get("/v1/claims/" + id + "/payee")
                .then()
                .statusCode(200)
                .body(field("holderKana", equalTo("ヤマダ　ハナコ")))
                .body(field("writtenAs", equalTo("ﾔﾏﾀﾞ ﾊﾅｺ")));

        assertThat(factsOf(id)).containsExactly("claim-made", "payee-read");
        assertThat(count("select count(*) from claim_revision where position(convert_to('ヤマダ', 'UTF8') in sealed) > 0"))
                .isZero();
    }

    @Test
    @Tag("IN-09")
    void thePayeeIsTheVictimOrNobody() {
        Victim victim = victim(1_000);
        Victim other = victim(1_000);
        for (String number : List.of(other.accountNumber(), "9999999")) {
            make(maker, victim, victim.claimTo(number))
                    .statusCode(422)
                    .body(field("rule", equalTo("PAYEE_IS_NOT_THE_VICTIM")));
        }
        neighbours.linkServiceIsAway(true);
        make(maker, victim, victim.claim()).statusCode(503).body(field("type", containsString("payee-not-checkable")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, DATE_PASSED",
        "2026-12-05, NOT_A_BANK_DAY",
        "2026-12-06, NOT_A_BANK_DAY",
        "2026-12-31, NOT_A_BANK_DAY",
        "2027-01-01, NOT_A_BANK_DAY",
        "2027-01-02, DATE_TOO_FAR"
    })
    void aRunIsForABankDaySoon(String day, String rule) {
        at(first, Member.SUPERVISOR)
                .body("{\"transferDate\":\"" + day + "\"}")
                .post("/v1/payment-runs")
                .then()
                .statusCode(422)
                .body(field("rule", equalTo(rule)));
    }

    @Test
    void aRunThatIsGivenUpLetsItsClaimsWaitForAnother() {
        UUID id = idOf(approved(victim(4_000)));
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");

        at(second, Member.SUPERVISOR)
                .delete("/v1/payment-runs/" + run)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("CANCELLED")));
        release(second, run).statusCode(422).body(field("rule", equalTo("NOT_IN_THIS_STATE")));
        assertThat(stateOf(id)).isEqualTo("APPROVED");

        payAll();
        assertThat(stateOf(id)).isEqualTo("PAID");
        assertThat(paidYen(id)).isEqualTo(4_000);
    }

    @Test
    @Tag("IN-09")
    void nobodyHasTheFileOfARunThatCanBeOrWasGivenUp() {
        approved(victim(4_000));
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        fileRefused(run);
        at(first, Member.SUPERVISOR).delete("/v1/payment-runs/" + run).then().statusCode(200);
        fileRefused(run);

        assertThat(factsOf(UUID.fromString(run)))
                .containsExactly(
                        "payment-run-made", "payment-run-refused", "payment-run-cancelled", "payment-run-refused");
        payAll();
    }

    private static void fileRefused(String run) {
        at(Member.somebody(), Member.SUPERVISOR)
                .get("/v1/payment-runs/" + run + "/file")
                .then()
                .statusCode(422)
                .body(field("type", containsString("payment-run-refused")))
                .body(field("rule", equalTo("NOT_IN_THIS_STATE")));
    }

    @Test
    @Tag("IN-09")
    void aRunIsNotReleasedForWhatTurnedOutToBeTheDepositorsOwn() {
        Victim victim = victim(4_000);
        UUID own = idOf(approved(victim));
        UUID other = idOf(approved(victim(5_000)));
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        closeAsOwnUse(victim);

        release(second, run).statusCode(422).body(field("rule", equalTo("CLAIM_AMISS")));
        at(second, Member.SUPERVISOR).delete("/v1/payment-runs/" + run).then().statusCode(200);
        payAll();

        assertThat(factsOf(UUID.fromString(run)))
                .containsExactly("payment-run-made", "payment-run-refused", "payment-run-cancelled");
        assertThat(paidYen(own)).isZero();
        assertThat(paidYen(other)).isEqualTo(5_000);
    }

    @Test
    @Tag("TC1")
    void theSameKeyIsTheSameClaim() {
        Victim victim = victim(1_000);
        String key = UUID.randomUUID().toString();
        String once = post(key, victim, victim.claim())
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("claimId");

        post(key, victim, victim.claim()).statusCode(201).body(field("claimId", equalTo(once)));
        post(key, victim, victim.claim().replace("ハナコ", "タロウ"))
                .statusCode(422)
                .body(field("type", containsString("idempotency-key-reused")));
        at(maker, Member.SUPPORT)
                .get("/v1/cases/" + victim.caseNumber() + "/claims")
                .then()
                .statusCode(200)
                .body(field("items", hasSize(1)))
                .body(field("items[0].runId", nullValue()));
    }

    private io.restassured.response.ValidatableResponse post(String key, Victim victim, String claim) {
        return at(maker, Member.SUPPORT)
                .header("Idempotency-Key", key)
                .body(claim)
                .post("/v1/cases/" + victim.caseNumber() + "/claims")
                .then();
    }

    /** The record whose reference this is. */
    private static String lineOf(byte[] file, long reference) {
        for (int from = RECORD; from < file.length - 2 * RECORD; from += RECORD) {
            String line = new String(Arrays.copyOfRange(file, from, from + RECORD), StandardCharsets.ISO_8859_1);
            if (Long.parseLong(line.substring(91, 101)) == reference) {
                return line;
            }
        }
        throw new AssertionError("no line has the reference " + reference);
    }

    @Test
    @Tag("A72")
    void nobodyIsAskedToPayWhatTurnedOutToBeOwnUseUnlessTheBankWasToldAlready() throws Exception {
        Victim unpaid = victim(300_000);
        approved(unpaid);
        assertThat(openTasks(unpaid, "PAYOUT")).isEqualTo(1);
        closeAsOwnUse(unpaid);
        assertThat(openTasks(unpaid, "PAYOUT")).isZero();

        Victim told = victim(200_000);
        UUID claim = idOf(approved(told));
        String run = run(first).then().statusCode(201).extract().as(Json.class).getString("runId");
        release(second, run).statusCode(200);
        closeAsOwnUse(told);

        assertThat(stateOf(claim)).isEqualTo("IN_PAYMENT");
        assertThat(openTasks(told, "PAYOUT")).isEqualTo(1);
    }
}
