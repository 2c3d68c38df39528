package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.payeecheck.CheckPayees;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody is paid under a name that their own bank does not keep, unless two persons know that it could not be asked. */
@QuarkusTest
@Tag("IN-09")
class PayeeCheckTest extends ClaimScene {

    @Inject
    CheckPayees payees;

    @BeforeEach
    void nothingElseWaits() {
        payAll();
    }

    @Test
    void aNameThatTheBankDoesNotKeepIsNotPaidUntilItIsCorrectedAndApprovedAnew() {
        Victim victim = victim(1_000);
        neighbours.sayOfPayee(victim.accountNumber(), "DIFFERS");
        UUID claim = idOf(approved(victim));

        noRunTakes(claim);
        assertThat(stateOf(claim)).isEqualTo("APPROVED");
        assertThat(saidOf(claim)).isEqualTo("DIFFERS");
        assertThat(openTasks(victim, "PAYEE")).isOne();

        edit(maker, claim, victim.claim().replace("ハナコ", "ハナヨ")).statusCode(200);
        assertThat(openTasks(victim, "PAYEE")).isZero();
        neighbours.sayOfPayee(victim.accountNumber(), "EQUAL");
        approve(first, claim, claim(claim).getString("contentHash")).statusCode(200);
        approve(second, claim, claim(claim).getString("contentHash")).statusCode(200);
        payAll();
        assertThat(stateOf(claim)).isEqualTo("PAID");
    }

    @Test
    void anAccountThatIsNotThereAndABankThatDoesNotAnswerPayNothing() {
        Victim nowhere = victim(1_000);
        Victim unheard = victim(2_000);
        neighbours.sayOfPayee(nowhere.accountNumber(), "UNKNOWN_ACCOUNT");
        neighbours.sayOfPayee(unheard.accountNumber(), "something else");
        UUID first = idOf(approved(nowhere));
        UUID second = idOf(approved(unheard));

        noRunTakes(first, second);
        assertThat(saidOf(first)).isEqualTo("UNKNOWN_ACCOUNT");
        assertThat(saidOf(second)).isEqualTo("NOT_ANSWERED");

        neighbours.sayOfPayee(unheard.accountNumber(), "EQUAL");
        payAll();
        assertThat(stateOf(second)).isEqualTo("PAID");
        assertThat(stateOf(first)).isEqualTo("APPROVED");
        at(maker, Member.SUPPORT).delete("/v1/claims/" + first).then().statusCode(200);
    }

    @Test
    void aBankThatTellsNobodyIsPassedOnlyByTwoWhoSaySo() {
        Victim victim = victim(1_000);
        neighbours.sayOfPayee(victim.accountNumber(), "BANK_CANNOT");
        UUID claim = idOf(approved(victim));
        noRunTakes(claim);

        String run = withUnchecked(maker)
                .then()
                .statusCode(201)
                .body(field("uncheckedPayees", equalTo(1)))
                .extract()
                .as(Json.class)
                .get("runId");
        release(first, run).statusCode(422).body(field("rule", equalTo("UNCHECKED_PAYEES")));
        release(first, run, 2).statusCode(422).body(field("rule", equalTo("UNCHECKED_PAYEES")));
        release(maker, run, 1).statusCode(422).body(field("rule", equalTo("IS_MAKER")));
        release(first, run, 1).statusCode(200);
        confirm(first, run).statusCode(200);

        payAll();
        assertThat(stateOf(claim)).isEqualTo("PAID");
        assertThat(factsOf(UUID.fromString(run)))
                .filteredOn(type -> type.contains("unchecked-payees-accepted"))
                .hasSize(2);
    }

    @Test
    void anAnswerGrowsOldBeforeARunIsMadeAndBeforeItIsReleased() {
        Victim victim = victim(1_000);
        UUID claim = idOf(approved(victim));
        payees.check(new ClaimId(claim));
        assertThat(saidOf(claim)).isEqualTo("EQUAL");

        neighbours.sayOfPayee(victim.accountNumber(), "DIFFERS");
        clock.moveTo(NOW.plus(Duration.ofHours(25)));
        noRunTakes(claim);
        assertThat(saidOf(claim)).isEqualTo("DIFFERS");

        neighbours.sayOfPayee(victim.accountNumber(), "EQUAL");
        clock.moveTo(NOW.plus(Duration.ofHours(50)));
        payees.check(new ClaimId(claim));
        clock.moveTo(NOW);
        String run = at(maker, Member.SUPERVISOR)
                .body("{\"transferDate\":\"2026-12-08\"}")
                .post("/v1/payment-runs")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("runId");
        clock.moveTo(NOW.plus(Duration.ofHours(50 + 73)));
        release(first, run).statusCode(422).body(field("rule", equalTo("PAYEES_CHECKED_LONG_AGO")));
        clock.moveTo(NOW.plus(Duration.ofHours(50 + 71)));
        release(first, run).statusCode(200);
        confirm(first, run).statusCode(200);
        clock.moveTo(NOW);
        payAll();
    }

    @Test
    void aRunIsNotReleasedOnceABankHasSaidOtherwise() {
        Victim victim = victim(1_000);
        UUID claim = idOf(approved(victim));
        String run = run(maker).then().statusCode(201).extract().as(Json.class).get("runId");
        execute(
                "insert into payee_check (id, claim_id, revision, outcome, checked_at)"
                        + " values (gen_random_uuid(), ?, 1, 'DIFFERS', '2026-12-01T01:00:01Z')",
                claim);

        release(first, run).statusCode(422).body(field("rule", equalTo("PAYEES_CHECKED_LONG_AGO")));
        at(first, Member.SUPERVISOR).delete("/v1/payment-runs/" + run).then().statusCode(200);
    }

    /** What else waits is left to wait. */
    private void noRunTakes(UUID... claims) {
        Response run = run(maker);
        for (UUID claim : claims) {
            assertThat(stateOf(claim)).isEqualTo("APPROVED");
        }
        if (run.statusCode() == 201) {
            at(first, Member.SUPERVISOR)
                    .delete("/v1/payment-runs/" + run.as(Json.class).getString("runId"))
                    .then()
                    .statusCode(200);
        }
    }

    private String saidOf(UUID claim) {
        return at(Member.somebody(), Member.SUPPORT)
                .get("/v1/claims/" + claim + "/payee-checks")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .getString("checks[0].outcome");
    }

    private Response withUnchecked(Member by) {
        return at(by, Member.SUPERVISOR)
                .body("{\"transferDate\":\"" + transferDay() + "\",\"uncheckedPayees\":true}")
                .post("/v1/payment-runs");
    }

    private ValidatableResponse release(Member by, String run, int unchecked) {
        return at(by, Member.SUPERVISOR)
                .queryParam("uncheckedPayees", unchecked)
                .post("/v1/payment-runs/" + run + "/releases")
                .then();
    }
}
