package dev.sekisho.compensation.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.HtmlPage;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** Somebody at a desk: a bank's user or a member of our staff, with a person behind the account. */
final class Desk {

    private static final String HERE = "compensation-service";

    final UUID staff = UUID.randomUUID();
    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    private Desk(UUID person, String bankOrNull, String... roles) {
        this.token = bankOrNull == null
                ? Tokens.staff(staff, person, HERE, roles)
                : Tokens.bankUser(staff, person, bankOrNull, HERE);
    }

    /** No desk, but a service that asks. */
    static Desk ofService(String principal) {
        return new Desk(Tokens.service(principal, HERE));
    }

    static Desk bank(String code) {
        return new Desk(UUID.randomUUID(), code);
    }

    static Desk of(String... roles) {
        return new Desk(UUID.randomUUID(), null, roles);
    }

    /** Another account of somebody who may have one already. */
    static Desk ofPerson(UUID person, String... roles) {
        return new Desk(person, null, roles);
    }

    RequestSpecification asks() {
        return given().header("Authorization", token).contentType(ContentType.JSON);
    }

    /** In a browser: the token is in the cookie of this service's pages, and forms come from a page of its own. */
    RequestSpecification browses() {
        return given().redirects()
                .follow(false)
                .cookie("__Host-sekisho-" + HERE, token.substring("Bearer ".length()))
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** A page, held against what every page has to be. */
    Document looksAt(String path) {
        return HtmlPage.checked(
                browses().get(path).then().statusCode(200).extract().asString());
    }

    Response reports(String key, String body) {
        return asks().header("Idempotency-Key", key).body(body).post("/v1/fraud-reports");
    }

    ValidatableResponse reports(String body) {
        return reports(UUID.randomUUID().toString(), body).then();
    }

    /** @return the number of the case that a report opened or joined */
    String reported(String body) {
        return reports(body).statusCode(201).extract().as(Json.class).get("caseNumber");
    }

    ValidatableResponse sees(String caseNumber) {
        return asks().get("/v1/cases/" + caseNumber).then();
    }

    ValidatableResponse confirms(String caseNumber, UUID charge, boolean customer) {
        return asks().body("{\"chargeIds\":[\"" + charge + "\"],\"depositorIsCustomer\":" + customer + "}")
                .post("/v1/cases/" + caseNumber + "/confirmations")
                .then();
    }

    ValidatableResponse closes(String caseNumber, String outcome) {
        return asks().body("{\"outcome\":\"" + outcome + "\",\"note\":\"the depositor's own\"}")
                .post("/v1/cases/" + caseNumber + "/closings")
                .then();
    }
}
