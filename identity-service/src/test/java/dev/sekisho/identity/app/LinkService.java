package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The one service that asks for clearances. */
final class LinkService {

    private LinkService() {}

    static RequestSpecification call() {
        return given().header("Authorization", Tokens.service("link-service", "identity-service"))
                .contentType(ContentType.JSON);
    }

    static ValidatableResponse ask(UUID request, UUID account) {
        return ask(request, account, "***4567");
    }

    static ValidatableResponse ask(UUID request, UUID account, String mask) {
        return call().body(body(account, mask))
                .put("/internal/v1/clearances/" + request)
                .then();
    }

    static String body(UUID account, String mask) {
        return "{\"accountId\":\"" + account + "\",\"bankCode\":\"0998\",\"bankName\":\"関所第一銀行\",\"accountMask\":\""
                + mask + "\"}";
    }

    static ValidatableResponse attempt(UUID request, String code) {
        return call().body(Customer.code(code))
                .post("/internal/v1/clearances/" + request + "/attempts")
                .then();
    }

    static ValidatableResponse resend(UUID request) {
        return call().post("/internal/v1/clearances/" + request + "/resends").then();
    }
}
