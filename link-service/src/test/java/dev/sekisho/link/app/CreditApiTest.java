package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static dev.sekisho.link.app.Neighbours.json;
import static dev.sekisho.link.app.Neighbours.lost;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("TC4")
class CreditApiTest {

    private static final String ACCEPTED = "{\"status\":\"ACCEPTED\",\"reference\":\"C-1\"}";

    @Inject
    DataSource dataSource;

    private final Neighbours neighbours = new Neighbours();
    private final UUID payout = UUID.randomUUID();
    private Customer customer;
    private UUID link;

    @BeforeEach
    void linkABankAccount() {
        neighbours.allIsWell();
        customer = new Customer(neighbours);
        link = customer.linked();
    }

    @Test
    void creditsOnceHoweverOftenItIsAsked() {
        neighbours.creditAnswered(payout, json(200, ACCEPTED));

        credit(30_000).body(field("outcome", equalTo("ACCEPTED"))).body(field("bankReference", equalTo("C-1")));
        credit(30_000).body(field("outcome", equalTo("ACCEPTED")));
        inquire().body(field("outcome", equalTo("ACCEPTED")));

        assertThat(neighbours.creditsOf(payout)).isEqualTo(1);
        assertThat(facts()).containsExactly("credit-requested", "credit-answered");
    }

    @Test
    void findsOutAfterALostAnswerThatTheBankHadBooked() {
        neighbours.creditAnswered(payout, lost());
        credit(30_000).body(field("outcome", equalTo("UNKNOWN")));

        neighbours.creditInquiryAnswered(payout, json(200, "{\"status\":\"PROCESSING\"}"));
        inquire().body(field("outcome", equalTo("UNKNOWN")));
        neighbours.creditInquiryAnswered(payout, json(200, ACCEPTED));
        inquire().body(field("outcome", equalTo("ACCEPTED")));

        assertThat(neighbours.creditsOf(payout)).isEqualTo(1);
    }

    @Test
    void sendsTheSameIdAgainWhenTheBankNeverReceivedIt() {
        neighbours.creditAnswered(payout, lost());
        credit(30_000).body(field("outcome", equalTo("UNKNOWN")));
        neighbours.creditAnswered(payout, json(200, ACCEPTED));
        neighbours.creditInquiryAnswered(payout, json(404, "{\"status\":\"UNKNOWN_REQUEST\"}"));

        credit(30_000).body(field("outcome", equalTo("ACCEPTED")));

        assertThat(neighbours.creditsOf(payout)).isEqualTo(2);
    }

    @Test
    void closesAPayoutThatNobodyEverSentForEver() {
        inquire().body(field("outcome", equalTo("DECLINED"))).body(field("reason", equalTo("NEVER_RECEIVED")));

        credit(30_000).body(field("outcome", equalTo("DECLINED"))).body(field("reason", equalTo("NEVER_RECEIVED")));

        assertThat(neighbours.creditsOf(payout)).isZero();
        assertThat(facts()).containsExactly("credit-closed");
    }

    @Test
    void refusesAnotherContentUnderTheSamePayout() {
        neighbours.creditAnswered(payout, json(200, ACCEPTED));
        credit(30_000);

        for (String other : List.of(
                body(link, customer.wallet, 30_001),
                body(UUID.randomUUID(), customer.wallet, 30_000),
                body(link, UUID.randomUUID(), 30_000))) {
            put(other).statusCode(422).body(field("type", endsWith("/payout-content-differs")));
        }
        assertThat(neighbours.creditsOf(payout)).isEqualTo(1);
    }

    @Test
    @Tag("TD12")
    void letsNothingOutThroughAnEndedLink() {
        customer.asks().delete("/v1/links/" + link).then().statusCode(204);

        credit(30_000).body(field("outcome", equalTo("DECLINED"))).body(field("reason", equalTo("LINK_NOT_ACTIVE")));

        assertThat(neighbours.creditsOf(payout)).isZero();
    }

    @Test
    @Tag("TC9")
    void refusesAmountsThatAreNone() {
        for (String amount : List.of("0", "-1", "1.5", "\"1\"", "1e3", "10000001", "9223372036854775808", "null")) {
            String body = body(link, customer.wallet, 1).replace(":1}", ":" + amount + "}");
            put(body).statusCode(400);
        }
        put(body(link, customer.wallet, 1).replace("}", ",\"more\":1}")).statusCode(400);
        assertThat(facts()).isEmpty();
    }

    private ValidatableResponse credit(long yen) {
        return put(body(link, customer.wallet, yen)).statusCode(200);
    }

    private ValidatableResponse put(String body) {
        return given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/internal/v1/credits/" + payout)
                .then();
    }

    private ValidatableResponse inquire() {
        return given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .post("/internal/v1/credits/" + payout + "/inquiries")
                .then()
                .statusCode(200)
                .body(field("payoutId", equalTo(payout.toString())));
    }

    private static String body(UUID link, UUID wallet, long yen) {
        return "{\"linkId\":\"" + link + "\",\"walletId\":\"" + wallet + "\",\"amountYen\":" + yen + "}";
    }

    private List<String> facts() {
        return new PublishedFacts(dataSource)
                .of(payout).stream()
                        .map(fact -> fact.path("type").asText().replaceAll(".*\\.([a-z-]+)\\.v[0-9]+", "$1"))
                        .toList();
    }
}
