package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hotel, a petrol station, a returned camera: payments in two phases and refunds over the running application. */
@QuarkusTest
@Tag("A36")
class AuthorisationStoryTest extends Scene {

    @Test
    void moneyIsHeldPaidInPartAndGivenBack() {
        Customer customer = rich(10_000);
        UUID merchant = merchant("ELECTRONICS");
        String held = held(customer, merchant, 6_000);
        assertThat(customer.balanceYen()).isEqualTo(10_000);
        assertThat(customer.heldYen()).isEqualTo(6_000);
        customer.pay(merchant, 4_001).then().statusCode(422).body(field("rule", equalTo("INSUFFICIENT_BALANCE")));
        customer.send(rich(1).walletId(), 4_001)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("INSUFFICIENT_BALANCE")));

        String payment = capture(merchant, held, 5_000)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("paymentId");
        capture(merchant, held, 5_000).then().statusCode(200).body(field("paymentId", equalTo(payment)));

        assertThat(customer.balanceYen()).isEqualTo(5_000);
        assertThat(customer.heldYen()).isZero();
        UUID refund = UUID.randomUUID();
        refund(merchant, payment, refund, 3_000).then().statusCode(200);
        refund(merchant, payment, refund, 3_000).then().statusCode(200);
        refund(merchant, payment, UUID.randomUUID(), 2_001)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("MORE_THAN_PAID")));
        assertThat(customer.balanceYen()).isEqualTo(8_000).isEqualTo(ledgerYen(customer));
        customer.get("/v1/authorisations/" + held).then().statusCode(200).body(field("state", equalTo("CAPTURED")));
    }

    @Test
    @Tag("TC6")
    @Tag("TC1")
    void ofManyAtOnceOneHoldsTheLastYenAndOneCapturesIt() throws Exception {
        Customer customer = rich(1_000);
        UUID merchant = merchant("OTHER");
        List<Response> answers = atOnce(
                16,
                () -> Customer.patiently(
                        () -> customer.authorise(UUID.randomUUID().toString(), merchant, 1_000)));
        List<String> held = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("authorisationId"))
                .toList();
        assertThat(held).hasSize(1);

        List<Response> captures = atOnce(16, () -> Customer.patiently(() -> capture(merchant, held.get(0), 1_000)));

        assertThat(captures).allMatch(answer -> answer.statusCode() == 200);
        assertThat(sum("select count(*) n from payment where merchant_id = ?", merchant))
                .isEqualTo(1);
        assertThat(customer.balanceYen()).isZero();
    }

    @Test
    void whatNobodyAsksForIsFreeOnceItsTimeIsOver() {
        clock.moveTo(Instant.parse("2027-04-10T03:00:00Z"));
        Customer customer = rich(1_000);
        UUID merchant = merchant("OTHER");
        String held = held(customer, merchant, 1_000);

        // Some minutes later than the moment at which it was held, whenever in the first of them that was.
        clock.moveTo(Instant.parse("2027-04-17T03:10:00Z"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(customer.heldYen()).isZero());
        customer.get("/v1/authorisations/" + held).then().body(field("state", equalTo("EXPIRED")));
        capture(merchant, held, 1).then().statusCode(422);
        customer.pay(merchant, 1_000).then().statusCode(201);
    }

    @Test
    @Tag("CH-05")
    void afterAFreezeNothingHeldIsPaidAndItIsNotLost() {
        Customer customer = rich(1_000);
        UUID merchant = merchant("OTHER");
        String held = held(customer, merchant, 900);
        CaseDesk.of(customer).freeze("FREEZE_SPEND").then().statusCode(200);

        capture(merchant, held, 900).then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));
        giveUp(merchant, held).then().statusCode(200).body(field("state", equalTo("VOIDED")));

        assertThat(customer.balanceYen()).isEqualTo(1_000);
        assertThat(customer.heldYen()).isZero();
        assertThat(facts().of(UUID.fromString(held))).hasSize(3);
    }

    @Test
    @Tag("TC7")
    @Tag("TA10")
    void aMerchantsClientSpeaksForItsOwnMerchantOnly() {
        Customer customer = rich(1_000);
        UUID merchant = merchant("OTHER");
        UUID other = merchant("OTHER");
        UUID client = UUID.randomUUID();
        register(merchant, client).then().statusCode(204);
        register(merchant, client).then().statusCode(204);
        register(other, client).then().statusCode(422);
        String held = held(customer, merchant, 500);
        String path = "/v1/merchants/" + merchant + "/authorisations/" + held;

        as(UUID.randomUUID()).get(path).then().statusCode(404);
        as(client)
                .get("/v1/merchants/" + other + "/authorisations/" + held)
                .then()
                .statusCode(404);
        customer("T1", Duration.ofDays(1))
                .get("/v1/authorisations/" + held)
                .then()
                .statusCode(404);
        as(client).get(path).then().statusCode(200).body(field("state", equalTo("AUTHORISED")));
        as(client).body(Map.of("amountYen", 500)).put(path + "/capture").then().statusCode(200);
        assertThat(customer.balanceYen()).isEqualTo(500);
    }

    private Customer rich(long yen) {
        Customer customer = customerWithOldLink();
        customer.charge(yen).then().statusCode(201);
        return customer;
    }

    private static String held(Customer customer, UUID merchant, long yen) {
        return customer.authorise(UUID.randomUUID().toString(), merchant, yen)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("authorisationId");
    }

    private static Response capture(UUID merchant, String held, long yen) {
        return tool().body(Map.of("amountYen", yen))
                .put("/v1/merchants/" + merchant + "/authorisations/" + held + "/capture");
    }

    private static Response giveUp(UUID merchant, String held) {
        return tool().put("/v1/merchants/" + merchant + "/authorisations/" + held + "/void");
    }

    private static Response refund(UUID merchant, String payment, UUID refund, long yen) {
        return tool().body(Map.of("amountYen", yen))
                .put("/v1/merchants/" + merchant + "/payments/" + payment + "/refunds/" + refund);
    }

    private static Response register(UUID merchant, UUID client) {
        return tool().put("/internal/v1/merchants/" + merchant + "/clients/" + client);
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
