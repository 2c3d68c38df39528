package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where customers may pay: told by operations and by the merchant itself, stopped by one person, changed by two. */
@QuarkusTest
@Tag("A35")
@Tag("A36")
@Tag("CH-09")
class MerchantRegistryStoryTest extends Scene {

    private static final String TILL = "{\"shop\":\"Shinjuku 3\",\"terminal\":\"T-07\"}";

    private final UUID staffId = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @Test
    @Tag("CH-07")
    void aTerminalIsStoppedAtOnceAndOnlyTwoPersonsOpenItAgain() {
        Customer customer = rich();
        UUID merchant = merchant("ELECTRONICS");
        String held = customer.authorise("held", merchant, 500)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("authorisationId");
        String paid = customer.pay(merchant, 300)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("paymentId");

        stop(merchant).then().statusCode(204);
        stop(merchant).then().statusCode(204);

        Response stopped = customer.pay(merchant, 1);
        Response nobody = customer.pay(UUID.randomUUID(), 1);
        stopped.then().statusCode(422).body(field("rule", equalTo("NOT_ACCEPTED_HERE")));
        assertThat(stopped.asString().replace(stopped.as(Json.class).get("paymentId"), ""))
                .isEqualTo(nobody.asString().replace(nobody.as(Json.class).get("paymentId"), ""));
        customer.authorise("new", merchant, 1).then().statusCode(422).body(field("rule", equalTo("NOT_ACCEPTED_HERE")));
        assertThat(sum("select count(*) n from payment where merchant_id = ? and rule = 'TERMINAL_STOPPED'", merchant))
                .isEqualTo(1);
        tool().body("{\"amountYen\":500}")
                .put("/v1/merchants/" + merchant + "/authorisations/" + held + "/capture")
                .then()
                .statusCode(200);
        tool().body("{\"amountYen\":300}")
                .put("/v1/merchants/" + merchant + "/payments/" + paid + "/refunds/" + UUID.randomUUID())
                .then()
                .statusCode(200);

        String change = propose(merchant, "LIFT_STOP", Map.of("shop", "Shinjuku 3", "terminal", "T-07"))
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("changeId");
        decide(change, person).then().statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        decide(change, UUID.randomUUID()).then().statusCode(200).body(field("state", equalTo("APPROVED")));
        decide(change, UUID.randomUUID()).then().statusCode(409);

        customer.pay(merchant, 1).then().statusCode(201);
        assertThat(facts().typesOf(merchant))
                .containsExactly(
                        "merchant-registered",
                        "merchant-category-set",
                        "shop-registered",
                        "terminal-registered",
                        "terminal-stopped",
                        "terminal-stop-lifted");
    }

    @Test
    @Tag("TC7")
    void aMerchantsClientKeepsItsOwnShopsAndSeesNobodyElses() {
        Customer customer = rich();
        UUID merchant = merchant("OTHER");
        UUID client = UUID.randomUUID();
        tool().put("/internal/v1/merchants/" + merchant + "/clients/" + client)
                .then()
                .statusCode(204);
        String own = "/v1/merchants/" + merchant;
        String others = "/v1/merchants/" + merchant("OTHER");

        as(client).body("{\"shop\":\"見本港店\"}").post(own + "/shops").then().statusCode(204);
        as(client)
                .body(TILL.replace("}", ",\"toShop\":\"見本港店\"}"))
                .post(own + "/terminals/moves")
                .then()
                .statusCode(204);

        customer.pay(merchant, 1).then().statusCode(422).body(field("rule", equalTo("NOT_ACCEPTED_HERE")));
        as(client).get(own + "/shops").then().statusCode(200).body(field("items.shop", contains("Shinjuku 3", "見本港店")));
        as(client)
                .queryParam("shop", "見本港店")
                .get(own + "/terminals")
                .then()
                .statusCode(200)
                .body(field("items.terminal", contains("T-07")))
                .body(field("items.state", contains("OPEN")));
        as(client).body(TILL).post(own + "/terminals").then().statusCode(204);
        customer.pay(merchant, 1).then().statusCode(201);
        as(client)
                .body("{\"shop\":\"Shinjuku 3\"}")
                .post(own + "/shops/endings")
                .then()
                .statusCode(204);
        customer.pay(merchant, 1).then().statusCode(422);
        stop(merchant).then().statusCode(204);
        as(client)
                .body(TILL.replace("07", "08").replace("Shinjuku 3", "見本港店"))
                .post(own + "/terminals")
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("STOPPED")));
        as(client)
                .queryParam("shop", "Shinjuku 3")
                .get(own + "/terminals")
                .then()
                .body(field("items.state", contains("STOPPED")))
                .body(field("items[0].stop", nullValue()));

        as(client).get(others + "/shops").then().statusCode(404);
        as(client).body("{\"shop\":\"S\"}").post(others + "/shops").then().statusCode(404);
        as(client).get(others).then().statusCode(404);
        as(client).get(own).then().statusCode(200).body(field("category", equalTo("OTHER")));
    }

    @Test
    void aPaymentCountsAsWhatItsMerchantIsAtItsMomentAndAnEndedMerchantIsPaidNothing() {
        clock.moveTo(Instant.parse("2027-05-10T03:00:00Z"));
        Customer customer = rich();
        UUID merchant = merchant("OTHER");
        Instant later = businessTime.instant().plus(Duration.ofDays(2));
        approved(merchant, "CATEGORISE", Map.of("category", "CONVENIENCE", "effectiveFrom", later.toString()));
        approved(
                merchant,
                "END",
                Map.of("effectiveFrom", later.plusSeconds(3_600).toString()));

        customer.pay(merchant, 1).then().statusCode(201).body(field("category", equalTo("OTHER")));
        clock.moveTo(later.plusSeconds(1));
        customer.pay(merchant, 1).then().statusCode(201).body(field("category", equalTo("CONVENIENCE")));
        clock.moveTo(later.plusSeconds(3_601));
        customer.pay(merchant, 1).then().statusCode(422).body(field("rule", equalTo("NOT_ACCEPTED_HERE")));

        operations()
                .get("/v1/merchants/" + merchant)
                .then()
                .statusCode(200)
                .body(field("categories.category", contains("OTHER", "CONVENIENCE")))
                .body(field("category", equalTo("CONVENIENCE")));
        operations().get("/v1/merchants").then().statusCode(200);
        operations()
                .get("/v1/merchant-changes")
                .then()
                .statusCode(200)
                .body(field("items.merchantId", hasItem(merchant.toString())));
        propose(merchant, "CATEGORISE", Map.of("category", "GROCERY"))
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("MERCHANT_ENDED")));
        tool().body("{\"name\":\"Denki\",\"category\":\"OTHER\"}")
                .put("/internal/v1/merchants/" + merchant)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("MERCHANT_ENDED")));
    }

    private Customer rich() {
        Customer customer = customerWithOldLink();
        customer.charge(1_000).then().statusCode(201);
        return customer;
    }

    private static Response stop(UUID merchant) {
        return given().header(
                        "Authorization", Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), Customer.SERVICE, "mlro"))
                .contentType(ContentType.JSON)
                .body(TILL.replace("}", ",\"reason\":\"MANY_WALLETS\",\"note\":\"eight wallets within the hour\"}"))
                .post("/v1/merchants/" + merchant + "/terminals/stops");
    }

    private void approved(UUID merchant, String kind, Map<String, String> more) {
        String change = propose(merchant, kind, more)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("changeId");
        decide(change, UUID.randomUUID()).then().statusCode(200);
    }

    private Response propose(UUID merchant, String kind, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("merchantId", merchant.toString());
        body.put("kind", kind);
        return operations().body(body).post("/v1/merchant-changes");
    }

    private static Response decide(String change, UUID by) {
        return given().header(
                        "Authorization", Tokens.staff(UUID.randomUUID(), by, Customer.SERVICE, "operations-approver"))
                .contentType(ContentType.JSON)
                .body(Map.of("verdict", "APPROVED", "note", "as agreed"))
                .post("/v1/merchant-changes/" + change + "/decisions");
    }

    private RequestSpecification operations() {
        return given().header("Authorization", Tokens.staff(staffId, person, Customer.SERVICE, "operations"))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification tool() {
        return given().header("Authorization", Tokens.service("operations-tool", Customer.SERVICE))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification as(UUID client) {
        return given().header("Authorization", Tokens.bearer(Tokens.clientClaims(client, Customer.SERVICE, "merchant")))
                .contentType(ContentType.JSON);
    }
}
