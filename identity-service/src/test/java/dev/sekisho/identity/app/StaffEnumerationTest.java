package dev.sekisho.identity.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody learns from an answer who works here, or which of two factors was wrong; a code works once. */
@QuarkusTest
@Tag("TA12")
class StaffEnumerationTest {

    private static final int RACERS = 12;

    @Inject
    DataSource database;

    @Inject
    Scheduler workers;

    @AfterEach
    void workersGoOn() {
        workers.resume();
    }

    private static String shapeOf(Response answer) {
        return answer.statusCode()
                + answer.contentType()
                + answer.headers().asList().stream()
                        .map(Header::getName)
                        .sorted()
                        .toList()
                + answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }

    private static Response signIn(String email, String password, String totp) {
        return StaffHouse.signIn(email, password, totp, "link-service");
    }

    private static String unknown() {
        return "nobody-" + UUID.randomUUID() + "@sekisho.example";
    }

    @Test
    void signingInFailsTheSameWayForWhateverReason() {
        Member member = StaffHouse.enrolled().holding("support");
        Member withoutRole = StaffHouse.enrolled();
        Member gone = StaffHouse.enrolled();
        StaffHouse.founder(1)
                .call()
                .delete("/v1/staff/" + gone.staffId())
                .then()
                .statusCode(204);
        String right = member.authenticator().fresh();
        String wrong = member.authenticator().wrong();

        String refusal = shapeOf(signIn(member.email(), "wrong staff battery", right));

        assertThat(refusal).startsWith("401");
        assertThat(shapeOf(signIn(member.email(), StaffHouse.PASSWORD, wrong)))
                .as("the right password, a wrong code")
                .isEqualTo(refusal);
        assertThat(shapeOf(signIn(unknown(), StaffHouse.PASSWORD, right))).isEqualTo(refusal);
        assertThat(shapeOf(signIn("no address", StaffHouse.PASSWORD, right))).isEqualTo(refusal);
        assertThat(shapeOf(gone.trySignIn())).as("who has left").isEqualTo(refusal);
        assertThat(shapeOf(withoutRole.trySignIn())).as("who has no role").isEqualTo(refusal);
        assertThat(shapeOf(signIn(member.email(), StaffHouse.PASSWORD, right))).startsWith("200");
        for (int tries = 0; tries < 10; tries++) {
            assertThat(shapeOf(signIn(member.email(), "wrong staff battery", wrong)))
                    .isEqualTo(refusal);
        }
    }

    @Test
    void aChallengeIsGivenForAnyAddressAndLeavesNothingBehind() {
        Member member = StaffHouse.enrolled();
        // Workers write by themselves, and what they do is nothing that was asked for here.
        workers.pause();
        Map<String, Long> before = new Tables(database).sizes();

        String known = shapeOfChallenge(member.email());

        assertThat(shapeOfChallenge(unknown())).isEqualTo(known).startsWith("200");
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    private static String shapeOfChallenge(String email) {
        Response answer = StaffHouse.anybody().body(Map.of("email", email)).post("/v1/staff-challenges");
        int length = answer.as(Json.class).getString("challengeId").length();
        return shapeOf(answer).replaceAll("\"(challenge|challengeId)\":\"[^\"]*\"", "$1") + length;
    }

    @Test
    @Tag("TA3")
    void anAuthenticatorsCodeIsWorthOneTokenHoweverManyTypeItAtOnce() throws Exception {
        Member member = StaffHouse.enrolled().holding("support");
        String code = member.authenticator().fresh();

        List<Integer> statuses = StaffHouse.race(
                RACERS, () -> signIn(member.email(), StaffHouse.PASSWORD, code).statusCode());

        assertThat(statuses).hasSize(RACERS).isSubsetOf(200, 401, 503).containsOnlyOnce(200);
    }

    @Test
    @Tag("TA2")
    void noMoreThanFiveCodesAreLookedAtHoweverManyAreTypedAtOnce() throws Exception {
        Member member = StaffHouse.enrolled().holding("support");
        String wrong = member.authenticator().wrong();
        long looked = refusals("FACTOR_WRONG");

        List<Integer> statuses = StaffHouse.race(
                RACERS, () -> signIn(member.email(), StaffHouse.PASSWORD, wrong).statusCode());

        assertThat(statuses).hasSize(RACERS).isSubsetOf(401, 503);
        assertThat(refusals("FACTOR_WRONG") - looked).isBetween(1L, 5L);
        member.trySignIn();
        assertThat(refusals("FACTOR_WRONG") - looked).isLessThanOrEqualTo(5);
    }

    private long refusals(String reason) {
        String count = "select count(*)::text from fact where convert_from(payload, 'UTF8') like '%\"reason\":\""
                + reason + "\"%'";
        return Long.parseLong(new Tables(database).column(count).get(0));
    }

    @Test
    @Tag("ID-10")
    void whatIsKeptOfStaffNamesNobodyInTheClear() {
        Member member = StaffHouse.enrolled().holding("support");

        String everything = new Tables(database).everything();

        assertThat(everything).doesNotContain(member.email(), member.document(), "タントウ", StaffHouse.PASSWORD);
    }
}
