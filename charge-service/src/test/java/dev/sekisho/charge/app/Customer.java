package dev.sekisho.charge.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A customer of the wallet app with the requests they make; the wallet's id is the account's. */
record Customer(UUID walletId, UUID personId, UUID bankAccountId, UUID linkId) {

    static final String SERVICE = "charge-service";

    /** Where customers pay, as a merchant is registered with it. */
    static final Map<String, Object> SHOP = Map.of("shop", "Shinjuku 3", "terminals", List.of("T-07"));

    private static final int BUSY = 503;
    private static final int MOST_REPEATS = 20;

    static Customer random() {
        return new Customer(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    Response charge(long yen) {
        return charge(UUID.randomUUID().toString(), linkId, yen);
    }

    Response charge(String key, long yen) {
        return charge(key, linkId, yen);
    }

    Response charge(String key, UUID link, long yen) {
        return post("/v1/charges", key, Map.of("linkId", link, "amountYen", yen));
    }

    /** As an app does it: a service that is busy just now is asked again under the same key. */
    static Response patiently(Supplier<Response> request) {
        Response answer = request.get();
        for (int again = 0; again < MOST_REPEATS && answer.statusCode() == BUSY; again++) {
            answer = request.get();
        }
        return answer;
    }

    Response chargePatiently(long yen) {
        String key = UUID.randomUUID().toString();
        return patiently(() -> charge(key, yen));
    }

    Response payPatiently(UUID merchant, long yen) {
        String key = UUID.randomUUID().toString();
        return patiently(() -> pay(key, merchant, yen));
    }

    Response send(UUID toWallet, long yen) {
        return send(UUID.randomUUID().toString(), toWallet, yen);
    }

    Response send(String key, UUID toWallet, long yen) {
        return post("/v1/transfers", key, Map.of("toWalletId", toWallet, "amountYen", yen));
    }

    Response sendPatiently(UUID toWallet, long yen) {
        String key = UUID.randomUUID().toString();
        return patiently(() -> send(key, toWallet, yen));
    }

    Response payOut(long yen) {
        return payOut(UUID.randomUUID().toString(), yen);
    }

    Response payOut(String key, long yen) {
        return post("/v1/payouts", key, Map.of("linkId", linkId, "amountYen", yen));
    }

    Response payOutPatiently(long yen) {
        String key = UUID.randomUUID().toString();
        return patiently(() -> payOut(key, yen));
    }

    Response pay(UUID merchant, long yen) {
        return pay(UUID.randomUUID().toString(), merchant, yen);
    }

    Response pay(String key, UUID merchant, long yen) {
        return post(
                "/v1/payments",
                key,
                Map.of("amountYen", yen, "merchantId", merchant, "shop", "Shinjuku 3", "terminal", "T-07"));
    }

    Response authorise(String key, UUID merchant, long yen) {
        return post(
                "/v1/authorisations",
                key,
                Map.of("amountYen", yen, "merchantId", merchant, "shop", "Shinjuku 3", "terminal", "T-07"));
    }

    long heldYen() {
        return get("/v1/wallet").then().statusCode(200).extract().as(Json.class).getLong("heldYen");
    }

    Response post(String path, String key, Object body) {
        return as().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    Response get(String path) {
        return as().get(path);
    }

    long balanceYen() {
        return get("/v1/wallet").then().statusCode(200).extract().as(Json.class).getLong("balanceYen");
    }

    long pendingYen() {
        return get("/v1/wallet").then().statusCode(200).extract().as(Json.class).getLong("pendingYen");
    }

    String stateOf(String chargeId) {
        return get("/v1/charges/" + chargeId)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("state");
    }

    RequestSpecification as() {
        return given().header("Authorization", Tokens.customer(walletId, SERVICE));
    }
}
