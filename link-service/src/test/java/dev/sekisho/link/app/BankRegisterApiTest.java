package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What bank and operator ask, review and report of each other. */
@QuarkusTest
@Tag("LK-07")
class BankRegisterApiTest extends PosturesByApi {

    @Test
    @Tag("A19")
    void aGapReportIsForOperationsAuditorsAndTheBanksOwnUser() {
        Staff bankUser = Staff.somebody();

        for (String role : List.of("operations", "operations-approver", "auditor")) {
            operator.as(role)
                    .get("/v1/banks/0118/gap-report")
                    .then()
                    .statusCode(200)
                    .contentType("text/markdown")
                    .body(containsString("差分報告"))
                    .body(containsString("**PIN_ONLY**"));
        }
        bankUser.asUserOf(BANK).get("/v1/banks/" + BANK + "/gap-report").then().statusCode(200);
        bankUser.asUserOf(BANK).get("/v1/banks/0118/gap-report").then().statusCode(404);
        operator.as("auditor").get("/v1/banks/9998/gap-report").then().statusCode(404);
        bankUser.asUserOf(BANK)
                .get("/v1/bank-register")
                .then()
                .body(field("bankCode", hasSize(1)))
                .body(field("[0].postures[0].review", equalTo("MISSING")));
    }

    @Test
    @Tag("A18")
    void bankAndOperatorAskEachOtherAndEachAnswersTheOther() {
        Staff bankUser = Staff.somebody();
        String ours =
                asks(operator.as("operations"), BANK).extract().as(Json.class).get("requestId");
        String theirs = asks(bankUser.asUserOf(BANK), "0001")
                .body(field("bankCode", equalTo(BANK)))
                .extract()
                .as(Json.class)
                .get("requestId");
        String elsewhere =
                asks(operator.as("operations"), "0001").extract().as(Json.class).get("requestId");

        bankUser.asUserOf(BANK)
                .queryParam("bankCode", "0001")
                .get("/v1/bank-requests")
                .then()
                .body(field("items.requestId", hasItem(ours)))
                .body(field("items.requestId", not(hasItem(elsewhere))));
        Map<String, String> promise = Map.of("state", "ACCEPTED", "promisedOn", "2027-01-31");
        answers(bankUser.asUserOf("0001"), ours, promise).statusCode(404);
        answers(operator.as("operations"), ours, promise).statusCode(422).body(field("type", endsWith("/own-side")));
        answers(bankUser.asUserOf(BANK), ours, promise)
                .statusCode(200)
                .body(field("promisedOn", equalTo("2027-01-31")));
        answers(bankUser.asUserOf(BANK), ours, Map.of("state", "DONE")).statusCode(400);
        answers(bankUser.asUserOf(BANK), ours, Map.of("state", "DONE", "doneOn", "2027-02-03"))
                .statusCode(200)
                .body(field("state", equalTo("DONE")))
                .body(field("promisedOn", equalTo("2027-01-31")));
        answers(bankUser.asUserOf(BANK), ours, promise).statusCode(409);
        answers(operator.as("operations"), theirs, Map.of("state", "REFUSED", "reason", "対応済み。"))
                .statusCode(200);
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(ours)))
                .containsExactly("bank-request-made", "bank-request-answered", "bank-request-answered");
    }

    @Test
    @Tag("A17")
    void eachSideReviewsTheOtherAndTheOtherRemediesOnce() {
        Staff bankUser = Staff.somebody();
        String first = reviews(operator.as("operations"), Map.of())
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("reviewId");
        String own = reviews(bankUser.asUserOf(BANK), Map.of())
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("reviewId");
        Map<String, String> remedy = Map.of("remediedOn", "2026-03-01", "text", "ワンタイムコードを必須にした。");

        reviews(operator.as("operations"), Map.of("repeatsReviewId", first)).statusCode(201);
        reviews(operator.as("operations"), Map.of("repeatsReviewId", own)).statusCode(422);
        reviews(operator.as("operations"), Map.of("reviewedOn", "2099-01-01")).statusCode(422);
        remedies(operator.as("operations"), first, remedy).statusCode(422).body(field("type", endsWith("/own-side")));
        remedies(bankUser.asUserOf("0001"), first, remedy).statusCode(404);
        remedies(bankUser.asUserOf(BANK), first, Map.of("remediedOn", "2025-12-31", "text", "x"))
                .statusCode(409);
        remedies(bankUser.asUserOf(BANK), first, remedy)
                .statusCode(200)
                .body(field("remediedOn", equalTo("2026-03-01")));
        remedies(bankUser.asUserOf(BANK), first, remedy).statusCode(409);

        operator.as("auditor")
                .queryParam("bankCode", BANK)
                .get("/v1/security-reviews")
                .then()
                .body(field("items.reviewId", hasItem(first)))
                .body(field("items.reviewId", hasItem(own)));
        assertThatThrownBy(() -> database.change("update security_review set findings = 'x'"))
                .hasMessageContaining("permission denied");
    }

    private static ValidatableResponse asks(io.restassured.specification.RequestSpecification by, String bank) {
        return by.body(Map.of("bankCode", bank, "text", "ワンタイムコードを必須にしてください。"))
                .post("/v1/bank-requests")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse answers(
            io.restassured.specification.RequestSpecification by, String request, Map<String, String> answer) {
        return by.body(answer).post("/v1/bank-requests/" + request + "/answers").then();
    }

    private static ValidatableResponse reviews(
            io.restassured.specification.RequestSpecification by, Map<String, String> more) {
        Map<String, String> review = new HashMap<>(
                Map.of("bankCode", BANK, "reviewedOn", "2026-01-01", "scope", "口座連携", "findings", "暗証番号のみ。"));
        review.putAll(more);
        return by.body(review).post("/v1/security-reviews").then();
    }

    private static ValidatableResponse remedies(
            io.restassured.specification.RequestSpecification by, String review, Map<String, String> remedy) {
        return by.body(remedy)
                .post("/v1/security-reviews/" + review + "/remedies")
                .then();
    }
}
