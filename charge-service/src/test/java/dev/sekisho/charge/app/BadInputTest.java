package dev.sekisho.charge.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent to an endpoint that is not what it takes: the right 4xx problem, nothing stored, no 5xx. */
@QuarkusTest
class BadInputTest extends Scene {

    private static final String ID = "00000000-0000-4000-8000-000000000001";

    private Customer customer;
    private Stored before;

    @BeforeEach
    void look() {
        customer = customerWithOldLink();
        before = Stored.in(statements);
    }

    @Test
    void ofACharge() {
        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"amountYen\":100}",
                "{\"linkId\":null,\"amountYen\":100}",
                "{\"linkId\":\"\",\"amountYen\":100}",
                "{\"linkId\":\"not-an-id\",\"amountYen\":100}",
                "{\"linkId\":17,\"amountYen\":100}",
                "{\"linkId\":{},\"amountYen\":100}",
                "{\"linkId\":\"" + ID + "\",\"linkId\":\"" + ID + "\",\"amountYen\":100}",
                "{\"linkId\":\"" + ID + "\",\"amountYen\":10000001}",
                "{\"linkId\":\"" + ID + "\",\"amountYen\":100} trailing",
                nested(50))) {
            refused(customer.post("/v1/charges", key(), body), 400, body);
        }
        refused(customer.post("/v1/charges", "k".repeat(65), charge()), 400, "long key");
        refused(customer.post("/v1/charges", "schlüssel", charge()), 400, "key outside ASCII");
        nothingWasStored();
    }

    @Test
    @Tag("TC8")
    void ofAChargeThatSaysMoreThanACustomerMay() {
        for (String extra : List.of(
                "\"state\":\"POSTED\"",
                "\"chargeId\":\"" + ID + "\"",
                "\"walletId\":\"" + ID + "\"",
                "\"personId\":\"" + ID + "\"",
                "\"bankAccountId\":\"" + ID + "\"",
                "\"bankCode\":\"0998\"",
                "\"balanceYen\":1",
                "\"limitYen\":1",
                "\"version\":7",
                "\"reservedAt\":\"2020-01-01T00:00:00Z\"",
                "\"role\":\"operations\"",
                "\"rules\":[]")) {
            String body = "{\"linkId\":\"" + customer.linkId() + "\",\"amountYen\":100," + extra + "}";
            refused(customer.post("/v1/charges", key(), body), 400, extra);
        }
        nothingWasStored();
    }

    @Test
    void ofAPayment() {
        String start = "{\"amountYen\":100,\"merchantId\":\"" + ID + "\",";
        for (String body : List.of(
                "",
                "[]",
                "{}",
                start + "\"shop\":\"S\"}",
                start + "\"terminal\":\"T\"}",
                start + "\"shop\":\"\",\"terminal\":\"T\"}",
                start + "\"shop\":\" \",\"terminal\":\"T\"}",
                start + "\"shop\":null,\"terminal\":\"T\"}",
                start + "\"shop\":7,\"terminal\":\"T\"}",
                start + "\"shop\":\"S\",\"terminal\":\"" + "T".repeat(65) + "\"}",
                start + "\"shop\":\"a\\u0000b\",\"terminal\":\"T\"}",
                start + "\"shop\":\"a\\nb\",\"terminal\":\"T\"}",
                start + "\"shop\":\"a\\u202eb\",\"terminal\":\"T\"}",
                start + "\"shop\":\"a\\ud800b\",\"terminal\":\"T\"}",
                "{\"amountYen\":100,\"merchantId\":\"x\",\"shop\":\"S\",\"terminal\":\"T\"}",
                "{\"amountYen\":100,\"shop\":\"S\",\"terminal\":\"T\"}")) {
            refused(customer.post("/v1/payments", key(), body), 400, body);
        }
        refused(customer.post("/v1/payments", "", payment("")), 400, "no key");
        nothingWasStored();
    }

    @Test
    @Tag("TC8")
    void ofAPaymentThatSaysMoreThanACustomerMay() {
        for (String extra : List.of(
                "\"category\":\"OTHER\"",
                "\"merchantCategory\":\"OTHER\"",
                "\"walletId\":\"" + ID + "\"",
                "\"paymentId\":\"" + ID + "\"",
                "\"state\":\"POSTED\"",
                "\"rule\":null",
                "\"at\":\"2020-01-01T00:00:00Z\"")) {
            refused(customer.post("/v1/payments", key(), payment("," + extra)), 400, extra);
        }
        nothingWasStored();
    }

    @Test
    void ofAMerchant() {
        for (String body : List.of(
                "",
                "{}",
                "{\"name\":\"N\"}",
                "{\"category\":\"OTHER\"}",
                "{\"name\":\"N\",\"category\":\"CASINO\"}",
                "{\"name\":\"N\",\"category\":\"\"}",
                "{\"name\":\"N\",\"category\":0}",
                "{\"name\":\"\",\"category\":\"OTHER\"}",
                "{\"name\":\"" + "N".repeat(101) + "\",\"category\":\"OTHER\"}",
                "{\"name\":\"a\\u0007b\",\"category\":\"OTHER\"}",
                "{\"name\":\"N\",\"category\":\"OTHER\",\"version\":9}")) {
            refused(operations().body(body).put("/internal/v1/merchants/" + ID), 400, body);
        }
        refused(operations().body("{\"name\":\"N\",\"category\":\"OTHER\"}").put("/internal/v1/merchants/x"), 404, "x");
        nothingWasStored();
    }

    @Test
    void ofALookAtCapsOrLines() {
        for (String query : List.of("", "?linkId=", "?linkId=x", "?linkId=1-1-1-1-1", "?linkId=" + ID + "0")) {
            refused(customer.get("/v1/caps" + query), 400, query);
        }
        for (String query :
                List.of("limit=0", "limit=-1", "limit=101", "limit=x", "limit=1e1", "limit=99999999999999999999")) {
            refused(customer.get("/v1/wallet/entries?" + query), 400, query);
        }
        for (String query : List.of("cursor=0", "cursor=-1", "cursor=x", "cursor=9999999999999999999")) {
            refused(customer.get("/v1/wallet/entries?" + query), 400, query);
        }
        refused(customer.get("/v1/charges/not-an-id"), 404, "not an id");
        nothingWasStored();
    }

    @Test
    @Tag("TD11")
    void ofAnySize() {
        customer.post("/v1/charges", key(), "{\"linkId\":\"" + "x".repeat(70_000) + "\"}")
                .then()
                .statusCode(413);
        nothingWasStored();
    }

    @Test
    void ofAnotherMethodOrType() {
        refused(customer.as().delete("/v1/charges/" + ID), 405, "delete");
        refused(customer.as().put("/v1/wallet"), 405, "put");
        refused(customer.as().contentType(ContentType.TEXT).body("x").post("/v1/charges"), 415, "text");
        refused(customer.as().contentType(ContentType.XML).body("<a/>").post("/v1/payments"), 415, "xml");
        nothingWasStored();
    }

    /** Each door with what it takes, so that only the token decides. */
    private Stream<Door> doors() {
        return Stream.of(
                new Door("customer", "POST", "/v1/charges", charge()),
                new Door("customer", "GET", "/v1/charges/" + ID, null),
                new Door("customer", "GET", "/v1/wallet", null),
                new Door("customer", "GET", "/v1/wallet/entries", null),
                new Door("customer", "GET", "/v1/caps?linkId=" + customer.linkId(), null),
                new Door("customer", "POST", "/v1/payments", payment("")),
                new Door(
                        "operations-tool",
                        "PUT",
                        "/internal/v1/merchants/" + ID,
                        "{\"name\":\"N\",\"category\":\"OTHER\"}"));
    }

    @Test
    @Tag("TA10")
    void ofATokenThatIsNotForThisDoor() {
        List<String> otherAudiences = List.of("identity-service", "link-service", "compensation-service");
        List<String> principals =
                List.of("identity-service", "link-service", "compensation-service", "support-tool", "operations-tool");
        doors().forEach(door -> {
            refused(door.knock(null), 401, door + " without a token");
            refused(door.knock("Bearer nonsense"), 401, door + " nonsense");
            otherAudiences.forEach(audience -> {
                refused(door.knock(Tokens.customer(customer.walletId(), audience)), 401, door + audience);
                refused(door.knock(Tokens.service("operations-tool", audience)), 401, door + audience);
            });
            principals.stream()
                    .filter(principal -> !principal.equals(door.opensTo()))
                    .forEach(principal ->
                            refused(door.knock(Tokens.service(principal, Customer.SERVICE)), 403, door + principal));
            if (!door.opensTo().equals("customer")) {
                refused(door.knock(Tokens.customer(customer.walletId(), Customer.SERVICE)), 403, door + " customer");
            }
        });
        nothingWasStored();
    }

    @Test
    @Tag("TC7")
    void ofIdsThatBelongToSomebodyElse() {
        String chargeId =
                customer.charge(1_000).then().statusCode(201).extract().path("chargeId");
        Customer stranger = customerWithOldLink();
        before = Stored.in(statements);

        refused(stranger.get("/v1/charges/" + chargeId), 404, "charge of another");
        refused(stranger.get("/v1/charges/" + UUID.randomUUID()), 404, "charge of nobody");
        refused(stranger.get("/v1/caps?linkId=" + customer.linkId()), 404, "link of another");
        refused(stranger.get("/v1/caps?linkId=" + UUID.randomUUID()), 404, "link of nobody");
        assertThat(stranger.get("/v1/charges/" + chargeId).asString())
                .isEqualTo(stranger.get("/v1/charges/" + UUID.randomUUID()).asString());
        nothingWasStored();
    }

    @Test
    @Tag("TC7")
    void aStrangersLinkIsRefusedAsAnUnknownOneAndTakesNothingOfItsOwner() {
        customer.charge(1_000).then().statusCode(201);
        Customer stranger = Customer.random();

        Map<String, Object> ofAnother = stranger.charge(key(), customer.linkId(), 1_000)
                .then()
                .statusCode(422)
                .extract()
                .path("$");
        Map<String, Object> ofNobody = stranger.charge(key(), UUID.randomUUID(), 1_000)
                .then()
                .statusCode(422)
                .extract()
                .path("$");

        assertThat(ofAnother).containsEntry("rule", "LINK_UNKNOWN");
        assertThat(ofAnother.keySet()).isEqualTo(ofNobody.keySet());
        assertThat(usedYen("BANK_ACCOUNT", customer.bankAccountId())).isEqualTo(1_000);
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(1_000);
        assertThat(stranger.balanceYen()).isZero();
    }

    @Test
    void ofALinkThatCannotBeLookedUpDoesNothingAndSaysSo() {
        linkService.linksAreAway(true);

        Response answer = customer.charge(1_000);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.<String>path("type")).endsWith("/link-service-unavailable");
        nothingWasStored();
        linkService.linksAreAway(false);
        customer.charge(1_000).then().statusCode(201);
    }

    private void nothingWasStored() {
        assertThat(Stored.in(statements)).isEqualTo(before);
    }

    private static void refused(Response answer, int status, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        assertThat(answer.<Integer>path("status")).as(what).isEqualTo(status);
        assertThat(answer.asString()).as(what).doesNotContain("Exception").doesNotContain("dev.sekisho.charge");
    }

    private static RequestSpecification operations() {
        return given().header("Authorization", Tokens.service("operations-tool", Customer.SERVICE))
                .contentType(ContentType.JSON);
    }

    private String charge() {
        return "{\"linkId\":\"" + customer.linkId() + "\",\"amountYen\":100}";
    }

    private static String payment(String extra) {
        return "{\"amountYen\":100,\"merchantId\":\"" + ID + "\",\"shop\":\"S\",\"terminal\":\"T\"" + extra + "}";
    }

    private static String nested(int depth) {
        return "{\"linkId\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"amountYen\":1}";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** An endpoint and whom it opens to. */
    private record Door(String opensTo, String method, String path, String body) {

        Response knock(String authorization) {
            RequestSpecification request = given().header("Idempotency-Key", key());
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            if (body != null) {
                request.contentType(ContentType.JSON).body(body);
            }
            return request.request(method, path);
        }
    }
}
