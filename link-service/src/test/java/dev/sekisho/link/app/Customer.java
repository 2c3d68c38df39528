package dev.sekisho.link.app;

import static dev.sekisho.link.bank.FixedBanks.account;
import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Sensitive;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.link.bank.BankAccount;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A customer over REST, with a wallet and a bank account of their own, who does everything right. */
final class Customer {

    static final String NAME = Sensitive.noted("ヤマダ タロウ");

    final UUID wallet = UUID.randomUUID();
    final BankAccount account;
    private final Neighbours neighbours;

    Customer(Neighbours neighbours) {
        this(
                neighbours,
                account(String.format("%07d", ThreadLocalRandom.current().nextInt(10_000_000))));
    }

    Customer(Neighbours neighbours, BankAccount account) {
        this.neighbours = neighbours;
        this.account = account;
        Sensitive.noted(account.number());
    }

    RequestSpecification asks() {
        return given().header("Authorization", Tokens.customer(wallet, "link-service"))
                .contentType(ContentType.JSON);
    }

    Response requestsLink() {
        return requestsLink(UUID.randomUUID().toString());
    }

    Response requestsLink(String key) {
        return asks().header("Idempotency-Key", key).body(body(account)).post("/v1/link-requests");
    }

    static String body(BankAccount account) {
        return "{\"bankCode\":\"" + account.bank() + "\",\"branchCode\":\"" + account.branch() + "\",\"accountType\":\""
                + account.type() + "\",\"accountNumber\":\"" + account.number() + "\"}";
    }

    String requested() {
        return requestsLink().then().statusCode(201).extract().as(Json.class).get("linkRequestId");
    }

    Response typesCode(String request) {
        return asks().body("{\"code\":\"123456\"}").post("/v1/link-requests/" + request + "/code-attempts");
    }

    /** Up to the bank's page. @return the request's id */
    String atBank() {
        String request = requested();
        neighbours.codeClears(wallet, NAME);
        typesCode(request).then().statusCode(200);
        return request;
    }

    /** The state that the bank was given for this customer's visit. */
    String visit() {
        return neighbours.announced(account).get("state");
    }

    static Response returns(String bank, String query) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/v1/bank-returns/" + bank + (query.isEmpty() ? "" : "?" + query));
    }

    Response returnsWithCode() {
        return returns(account.bank().value(), "state=" + visit() + "&code=the-code");
    }

    /** All of it. @return the request's id */
    String links() {
        return linksAs(NAME);
    }

    String linksAs(String holder) {
        String request = atBank();
        neighbours.bankSignsFor(account, holder);
        returnsWithCode().then().statusCode(303);
        return request;
    }

    UUID linked() {
        return UUID.fromString(sees(links()).then().extract().as(Json.class).get("linkId"));
    }

    Response sees(String request) {
        return asks().get("/v1/link-requests/" + request);
    }
}
