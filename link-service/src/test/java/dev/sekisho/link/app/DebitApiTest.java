package dev.sekisho.link.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.sekisho.kit.testing.Json.field;
import static dev.sekisho.link.app.Neighbours.json;
import static dev.sekisho.link.app.Neighbours.lost;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("TC4")
class DebitApiTest {

    private static final String ACCEPTED = "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}";

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    private final Neighbours neighbours = new Neighbours();
    private final UUID charge = UUID.randomUUID();
    private Customer customer;
    private UUID link;

    @BeforeEach
    void linkABankAccount() {
        neighbours.allIsWell();
        customer = new Customer(neighbours);
        link = customer.linked();
    }

    @Test
    @Tag("LK-06")
    @Tag("CH-08")
    void debitsOnceHoweverOftenItIsAskedAndTellsTheDepositor() {
        neighbours.debitAnswered(charge, json(200, ACCEPTED));

        debit(30_000).body(field("outcome", equalTo("ACCEPTED"))).body(field("bankReference", equalTo("R-1")));
        debit(30_000).body(field("outcome", equalTo("ACCEPTED"))).body(field("bankReference", equalTo("R-1")));
        inquire().body(field("outcome", equalTo("ACCEPTED")));

        assertThat(neighbours.debitsOf(charge)).isEqualTo(1);
        assertThat(outcomes()).containsExactly("debit-requested", "debit-answered ACCEPTED");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(neighbours.noticesTo(customer.account)).isEqualTo(2));
    }

    @Test
    void refusesAnotherContentUnderTheSameCharge() {
        neighbours.debitAnswered(charge, json(200, ACCEPTED));
        debit(30_000);

        for (String other : List.of(
                body(link, customer.wallet, 30_001),
                body(UUID.randomUUID(), customer.wallet, 30_000),
                body(link, UUID.randomUUID(), 30_000))) {
            put(charge, other).statusCode(422).body(field("type", endsWith("/charge-content-differs")));
        }
        assertThat(neighbours.debitsOf(charge)).isEqualTo(1);
    }

    @Test
    void aStatementSettlesWhatTheBankDidNotAnswer() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
        String whole = "1,03,0998," + day + "\r\n2,R-2,DEBIT," + charge + ",30000,23:59:00\r\n8,1,30000,0,0\r\n9\r\n";
        neighbours.debitAnswered(charge, lost());
        debit(30_000).body(field("outcome", equalTo("UNKNOWN")));
        neighbours.inquiryAnswered(charge, json(200, "{\"status\":\"PROCESSING\"}"));

        statement("POST", day + "/0998").statusCode(200).body(field("state", equalTo("AWAITED")));
        neighbours.statementAnswered(day, file(whole.substring(0, 60)));
        statement("POST", day + "/0998")
                .body(field("state", equalTo("REFUSED")))
                .body(field("flaw", equalTo("BAD_LINE")));
        statement("GET", day + "/0998/lines").statusCode(404);
        neighbours.statementAnswered(day, file(whole));
        statement("POST", day + "/0998")
                .body(field("state", equalTo("ACCEPTED")))
                .body(field("lines", equalTo(1)));

        statement("GET", day + "/0998/lines")
                .statusCode(200)
                .body(field("lines[0].orderId", equalTo(charge.toString())))
                .body(field("lines[0].amountYen", equalTo(30_000)));
        inquire().body(field("outcome", equalTo("ACCEPTED"))).body(field("bankReference", equalTo("R-2")));
        statement("GET", day.toString()).body(field("bankCodes", hasItem("0998")));
        statement("GET", day.plusDays(1).toString()).body(field("bankCodes", hasSize(0)));
    }

    @Test
    @Tag("TD5")
    void aDecisionIsTakenDownWhenNothingCanBeOnItsWayAndNotBefore() {
        neighbours.debitAnswered(charge, lost());
        debit(30_000).body(field("outcome", equalTo("UNKNOWN")));

        asChargeService("{\"decision\":\"NOT_BOOKED\",\"evidence\":\"letter-17\"}")
                .put("/internal/v1/debits/" + charge + "/decision")
                .then()
                .statusCode(200)
                .body(field("outcome", equalTo("UNKNOWN")));
        UUID never = UUID.randomUUID();
        asChargeService("{\"decision\":\"BOOKED\",\"evidence\":\"letter-17\"}")
                .put("/internal/v1/debits/" + never + "/decision")
                .then()
                .statusCode(200)
                .body(field("outcome", equalTo("DECLINED")))
                .body(field("reason", equalTo("NEVER_RECEIVED")));
    }

    private static ValidatableResponse statement(String method, String path) {
        return given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .request(method, "/internal/v1/statements/" + path)
                .then();
    }

    private static ResponseDefinitionBuilder file(String text) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/csv")
                .withBody(text);
    }

    @Test
    void keepsADecline() {
        neighbours.debitAnswered(charge, json(200, "{\"status\":\"DECLINED\",\"reason\":\"INSUFFICIENT_FUNDS\"}"));

        debit(30_000).body(field("outcome", equalTo("DECLINED"))).body(field("reason", equalTo("INSUFFICIENT_FUNDS")));
        neighbours.debitAnswered(charge, json(200, ACCEPTED));
        debit(30_000).body(field("outcome", equalTo("DECLINED")));
    }

    @Test
    void findsOutAfterALostAnswerThatTheBankHadBooked() {
        neighbours.debitAnswered(charge, lost());
        debit(30_000).body(field("outcome", equalTo("UNKNOWN"))).body(field("bankReference", nullValue()));

        neighbours.inquiryAnswered(charge, json(200, "{\"status\":\"PROCESSING\"}"));
        inquire().body(field("outcome", equalTo("UNKNOWN")));
        neighbours.inquiryAnswered(charge, json(200, ACCEPTED));
        inquire().body(field("outcome", equalTo("ACCEPTED")));

        assertThat(neighbours.debitsOf(charge)).isEqualTo(1);
        assertThat(outcomes()).containsExactly("debit-requested", "debit-answered UNKNOWN", "debit-answered ACCEPTED");
    }

    @Test
    void sendsTheSameIdAgainWhenTheBankNeverReceivedIt() {
        neighbours.debitAnswered(charge, lost());
        debit(30_000).body(field("outcome", equalTo("UNKNOWN")));
        neighbours.debitAnswered(charge, json(200, ACCEPTED));
        neighbours.inquiryAnswered(charge, json(404, "{\"status\":\"UNKNOWN_REQUEST\"}"));

        debit(30_000).body(field("outcome", equalTo("ACCEPTED")));

        assertThat(neighbours.debitsOf(charge)).isEqualTo(2);
    }

    @Test
    void closesAChargeThatNobodyEverSentForEver() {
        inquire().body(field("outcome", equalTo("DECLINED"))).body(field("reason", equalTo("NEVER_RECEIVED")));

        debit(30_000).body(field("outcome", equalTo("DECLINED"))).body(field("reason", equalTo("NEVER_RECEIVED")));
        inquire().body(field("reason", equalTo("NEVER_RECEIVED")));

        assertThat(neighbours.debitsOf(charge)).isZero();
        assertThat(outcomes()).containsExactly("debit-closed");
    }

    @Test
    @Tag("TD12")
    void letsNothingOutThroughAnEndedOrUnknownLink() {
        customer.asks().delete("/v1/links/" + link).then().statusCode(204);
        debit(30_000).body(field("outcome", equalTo("DECLINED"))).body(field("reason", equalTo("LINK_NOT_ACTIVE")));

        put(UUID.randomUUID(), body(UUID.randomUUID(), customer.wallet, 1))
                .body(field("reason", equalTo("LINK_UNKNOWN")));
        put(UUID.randomUUID(), body(new Customer(neighbours).linked(), customer.wallet, 1))
                .body(field("reason", equalTo("LINK_UNKNOWN")));
        assertThat(neighbours.debitsOf(charge)).isZero();
    }

    @Test
    @Tag("LK-11")
    void stopsTheLinkWhenTheDepositorEndedItAtTheBank() {
        neighbours.debitAnswered(charge, json(200, "{\"status\":\"DECLINED\",\"reason\":\"MANDATE_REVOKED\"}"));

        debit(30_000).body(field("outcome", equalTo("DECLINED")));

        customer.asks().get("/v1/links/" + link).then().body(field("state", equalTo("STOPPED")));
        given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .get("/internal/v1/links/" + link)
                .then()
                .body(field("version", equalTo(2)));
    }

    @Test
    @Tag("TC1")
    void debitsOnceWhenSixteenAskForTheSameChargeAtOnce() throws Exception {
        neighbours.debitAnswered(charge, json(200, ACCEPTED));
        neighbours.inquiryAnswered(charge, json(200, ACCEPTED));
        String token = Tokens.service("charge-service", "link-service");

        List<String> outcomes = atOnce(
                16,
                () -> given().header("Authorization", token)
                        .contentType(ContentType.JSON)
                        .body(body(link, customer.wallet, 30_000))
                        .put("/internal/v1/debits/" + charge)
                        .then()
                        .statusCode(200)
                        .extract()
                        .as(Json.class)
                        .get("outcome"));

        assertThat(outcomes).containsOnly("ACCEPTED");
        assertThat(neighbours.debitsOf(charge)).isEqualTo(1);
        assertThat(outcomes()).containsExactly("debit-requested", "debit-answered ACCEPTED");
        assertThat(database.column("select count(*) from depositor_notice where occasion = 'DEBITED' and link_id = '"
                        + link + "'"))
                .containsExactly("1");
    }

    @Test
    @Tag("LK-06")
    void losesNoNoticeWhileTheBankDoesNotTakeAny() {
        neighbours.noticeAnswered(json(503, "{}"));
        neighbours.debitAnswered(charge, json(200, ACCEPTED));
        debit(30_000);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(noticeAttempts()).allMatch(attempts -> Integer.parseInt(attempts) > 1));

        neighbours.allIsWell();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                database.column("select receipt from depositor_notice where link_id = '" + link + "'"))
                        .containsExactly("receipt-1", "receipt-1"));
    }

    private List<String> noticeAttempts() {
        return database.column(
                "select attempts from depositor_notice where state = 'DUE' and link_id = '" + link + "'");
    }

    private ValidatableResponse debit(long yen) {
        return put(charge, body(link, customer.wallet, yen)).statusCode(200);
    }

    private static ValidatableResponse put(UUID charge, String body) {
        return asChargeService(body).put("/internal/v1/debits/" + charge).then();
    }

    private ValidatableResponse inquire() {
        Response answer = given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .post("/internal/v1/debits/" + charge + "/inquiries");
        return answer.then().statusCode(200).body(field("chargeId", equalTo(charge.toString())));
    }

    private static io.restassured.specification.RequestSpecification asChargeService(String body) {
        return given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .contentType(ContentType.JSON)
                .body(body);
    }

    private static String body(UUID link, UUID wallet, long yen) {
        return "{\"linkId\":\"" + link + "\",\"walletId\":\"" + wallet + "\",\"amountYen\":" + yen + "}";
    }

    private List<String> outcomes() {
        List<JsonNode> facts = new PublishedFacts(dataSource).of(charge);
        return facts.stream()
                .map(fact -> fact.path("type").asText().replaceAll(".*\\.([a-z-]+)\\.v[0-9]+", "$1")
                        + (fact.path("data").has("outcome")
                                ? " " + fact.path("data").path("outcome").asText()
                                : ""))
                .toList();
    }

    private static <T> List<T> atOnce(int times, java.util.concurrent.Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
