package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who opens an account and proves who they are, step by step, over REST. */
final class Customer {

    static final String PASSWORD = "correct horse battery";

    static final String DILIGENCE = "{\"occupation\":\"EMPLOYEE\",\"purposes\":[\"DAILY_SHOPPING\"],"
            + "\"expectedUse\":\"UP_TO_100000\",\"politicallyExposed\":false,\"residentAbroad\":false}";

    /** Numbers of different people lie in different blocks of numbers; the factor has no divisor of the count. */
    private static final long SPREAD = 7_919_777;

    private static final long FEWEST = 10_000_000;
    private static final long COUNT = 90_000_000;
    private static final AtomicInteger NEXT = new AtomicInteger(10_000_000);

    private final int number = NEXT.incrementAndGet();
    private final Map<String, String> origin = new HashMap<>();
    private UUID accountId;
    private String customerClass = "NON_SUBSCRIBER";

    static Customer opened() {
        return opened("NON_SUBSCRIBER");
    }

    static Customer opened(String customerClass) {
        Customer customer = new Customer();
        customer.customerClass = customerClass;
        customer.open();
        return customer;
    }

    /** At assurance 1, everything good. */
    static Customer proved() {
        Customer customer = opened();
        customer.answerDueDiligence();
        customer.verifyPhone();
        customer.prove();
        return customer;
    }

    /** @param hops what the nearest proxy says, the client first */
    Customer from(String hops) {
        origin.put("X-Forwarded-For", hops);
        return this;
    }

    Customer on(String device) {
        origin.put("X-Device-Id", device);
        return this;
    }

    UUID accountId() {
        return accountId;
    }

    /** Without digits: many customers of a test are no series. */
    String email() {
        String letters = Integer.toString(number)
                .chars()
                .map(digit -> digit - '0' + 'a')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "customer" + letters + "@example.jp";
    }

    String phone() {
        return "+8190" + (FEWEST + (number * SPREAD) % COUNT);
    }

    String document() {
        return "D" + number;
    }

    RequestSpecification call() {
        return given().headers(origin)
                .header("Authorization", Tokens.customer(accountId, "identity-service"))
                .contentType(ContentType.JSON);
    }

    void open() {
        UUID opening = UUID.fromString(
                startOpening().statusCode(202).extract().as(Json.class).get("openingId"));
        accountId = UUID.fromString(given().headers(origin)
                .contentType(ContentType.JSON)
                .body(code(World.codeOf(email())))
                .post("/v1/openings/" + opening + "/confirmations")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("accountId"));
    }

    ValidatableResponse startOpening() {
        return startOpening(email(), PASSWORD, customerClass, origin);
    }

    static ValidatableResponse startOpening(String email, String password) {
        return startOpening(email, password, "NON_SUBSCRIBER", Map.of());
    }

    private static ValidatableResponse startOpening(
            String email, String password, String customerClass, Map<String, String> origin) {
        return given().headers(origin)
                .contentType(ContentType.JSON)
                .body("{\"email\":\"" + email + "\",\"password\":\"" + password + "\",\"customerClass\":\""
                        + customerClass + "\"}")
                .post("/v1/openings")
                .then();
    }

    UUID startPhone() {
        return UUID.fromString(call().body("{\"phoneNumber\":\"" + phone() + "\",\"channel\":\"SMS\"}")
                .post("/v1/phone-verifications")
                .then()
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("verificationId"));
    }

    void verifyPhone() {
        UUID verification = startPhone();
        call().body(code(World.codeOf(phone())))
                .post("/v1/phone-verifications/" + verification + "/attempts")
                .then()
                .statusCode(200);
    }

    void answerDueDiligence() {
        call().body(DILIGENCE).put("/v1/due-diligence").then().statusCode(200);
    }

    Session startProof() {
        return startProof("IC_CHIP");
    }

    Session startProof(String method) {
        var answer = call().body("{\"method\":\"" + method + "\"}")
                .post("/v1/identity-proofs")
                .then()
                .statusCode(201)
                .extract();
        String url = answer.as(Json.class).get("sessionUrl");
        return new Session(
                UUID.fromString(answer.as(Json.class).get("proofId")), url.substring(url.lastIndexOf('/') + 1));
    }

    void prove() {
        Session session = startProof();
        Kakunin.send(Kakunin.approval(session.proof(), session.id(), document()))
                .statusCode(204);
    }

    static String code(String digits) {
        return "{\"code\":\"" + digits + "\"}";
    }

    /** A proof and the vendor's session for it. */
    record Session(UUID proof, String id) {}
}
