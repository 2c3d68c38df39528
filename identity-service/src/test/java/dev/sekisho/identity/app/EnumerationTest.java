package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody learns from an answer who is a customer. */
@QuarkusTest
@Tag("TA12")
@Tag("ID-10")
class EnumerationTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void itIsNow() {
        clock.reset();
    }

    private static Response signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body("{\"email\":\"" + email + "\",\"password\":\"" + password + "\",\"audience\":\"link-service\"}")
                .post("/v1/tokens");
    }

    private static String unknown() {
        return "nobody-" + UUID.randomUUID() + "@example.jp";
    }

    private static String shapeOf(Response answer) {
        return answer.statusCode()
                + answer.contentType()
                + answer.headers().asList().stream()
                        .map(io.restassured.http.Header::getName)
                        .sorted()
                        .toList()
                + answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }

    @Test
    void signingInFailsTheSameWayForWhateverReason() {
        Customer hanako = Customer.opened();
        String wrong = shapeOf(signIn(hanako.email(), "wrong horse battery"));

        assertThat(shapeOf(signIn(unknown(), Customer.PASSWORD)))
                .isEqualTo(wrong)
                .startsWith("401");
        assertThat(shapeOf(signIn("no address", Customer.PASSWORD))).isEqualTo(wrong);
        for (int tries = 0; tries < 10; tries++) {
            assertThat(shapeOf(signIn(hanako.email(), "wrong horse battery"))).isEqualTo(wrong);
        }
        assertThat(shapeOf(signIn(hanako.email(), Customer.PASSWORD)))
                .as("the right password, after the limit")
                .isEqualTo(wrong);
    }

    @Test
    void askingForAnAccountIsAnsweredTheSameForAKnownAddress() {
        Customer known = Customer.opened();
        Customer fresh = new Customer();
        clock.moveTo(Instant.now().plus(Duration.ofMinutes(2)));

        Response forKnown = known.startOpening().extract().response();
        Response forFresh = fresh.startOpening().extract().response();

        assertThat(shapeOf(forKnown)).isEqualTo(shapeOf(forFresh)).startsWith("202");
        assertThat(World.inbox(known.email())).last().asString().contains("既にあります");
        assertThat(shapeOf(known.startOpening().extract().response()))
                .isEqualTo(shapeOf(fresh.startOpening().extract().response()))
                .startsWith("429");
        assertThat(shapeOf(confirm(forKnown.as(Json.class).get("openingId"))))
                .isEqualTo(shapeOf(confirm(forFresh.as(Json.class).get("openingId"))))
                .startsWith("422");
    }

    private static Response confirm(String opening) {
        return given().contentType(ContentType.JSON)
                .body(Customer.code("000000"))
                .post("/v1/openings/" + opening + "/confirmations");
    }
}
