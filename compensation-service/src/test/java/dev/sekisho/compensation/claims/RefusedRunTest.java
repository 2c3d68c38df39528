package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file whose day is over, or that the bank does not take: its claims are paid by another, and never by both. */
@QuarkusTest
@Tag("IN-09")
class RefusedRunTest extends WaysScene {

    @BeforeEach
    void today() {
        backAgain();
        payAtOnce();
    }

    @Test
    void isNotReleasedOnceItsDayHasPassed() {
        UUID claim = waiting(victim(2_001));
        String run = made();

        clock.moveTo(Instant.parse("2026-12-03T15:00:00Z"));
        refused(release(second, run), "DATE_PASSED");
        at(second, Member.SUPERVISOR)
                .delete("/v1/payment-runs/" + run)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("CANCELLED")));

        backAgain();
        payAtOnce();
        assertThat(keptYen(claim)).isEqualTo(2_001);
    }

    @Test
    void isReleasedOnItsDay() {
        waiting(victim(2_002));
        String run = made();

        clock.moveTo(Instant.parse("2026-12-03T14:59:59Z"));
        release(second, run).statusCode(200);
        confirm(second, run).statusCode(200);
    }

    @Test
    @Tag("TD5")
    @Tag("TD6")
    void whatTheBankDidNotTakeIsPaidByAnotherRunOnTheWordOfTwo() {
        Member beneficiary = Member.somebody();
        Victim victim = victim(2_003);
        UUID claim = idOf(made(victim, victim.claimFor(beneficiary.personId())));
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        String run = made();
        refused(said(first, run), "NOT_IN_THIS_STATE");
        release(second, run).statusCode(200);

        refused(said(beneficiary, run), "IS_BENEFICIARY");
        said(first, run).statusCode(200).body(field("state", equalTo("RELEASED")));
        said(first, run).statusCode(200).body(field("state", equalTo("RELEASED")));
        said(first.otherAccount(), run).statusCode(200).body(field("state", equalTo("RELEASED")));
        assertThat(stateOf(claim)).isEqualTo("IN_PAYMENT");
        assertThatThrownBy(() -> execute("update payment_run set state = 'REFUSED' where id = ?", UUID.fromString(run)))
                .hasMessageContaining("word of two");
        said(second, run).statusCode(200).body(field("state", equalTo("REFUSED")));

        assertThat(stateOf(claim)).isEqualTo("APPROVED");
        refused(confirm(second, run), "NOT_IN_THIS_STATE");
        assertThatThrownBy(
                        () -> execute("update payment_run set state = 'CONFIRMED' where id = ?", UUID.fromString(run)))
                .hasMessageContaining("does not become");
        payAtOnce();
        assertThat(stateOf(claim)).isEqualTo("PAID");
        assertThat(claim(claim).getString("runId")).isNotEqualTo(run);
        assertThat(keptYen(claim)).isEqualTo(2_003);
        assertThat(factsOf(UUID.fromString(run)))
                .containsExactly(
                        "payment-run-made",
                        "payment-run-refused",
                        "payment-run-released",
                        "payment-run-refused",
                        "payment-run-not-taken",
                        "payment-run-not-taken",
                        "payment-run-refused");
    }

    @Test
    void whatTheBankHasCarriedOutItHasNotRefused() {
        UUID claim = waiting(victim(2_004));
        String run = made();
        release(second, run).statusCode(200);
        said(first, run).statusCode(200);
        confirm(second, run).statusCode(200);

        refused(said(second, run), "NOT_IN_THIS_STATE");
        payAtOnce();
        assertThat(keptYen(claim)).isEqualTo(2_004);
    }

    @Test
    @Tag("TC8")
    void aWordWithoutGroundsIsNone() {
        for (String body : new String[] {"{}", "{\"note\":\" \"}", "{\"note\":\"n\",\"x\":1}"}) {
            at(first, Member.SUPERVISOR)
                    .body(body)
                    .post("/v1/payment-runs/" + UUID.randomUUID() + "/refusals")
                    .then()
                    .statusCode(400);
        }
        said(first, UUID.randomUUID().toString()).statusCode(404);
    }

    private String made() {
        return run(maker).then().statusCode(201).extract().as(Json.class).get("runId");
    }

    private static ValidatableResponse said(Member by, String run) {
        return at(by, Member.SUPERVISOR)
                .body("{\"bankReference\":\"R-2026/17\",\"note\":\"the bank's desk says that the file was not read\"}")
                .post("/v1/payment-runs/" + run + "/refusals")
                .then();
    }

    private static void refused(ValidatableResponse answer, String rule) {
        answer.statusCode(422)
                .body(field("type", containsString("payment-run-refused")))
                .body(field("rule", equalTo(rule)));
    }
}
