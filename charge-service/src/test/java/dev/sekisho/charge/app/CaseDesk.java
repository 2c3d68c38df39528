package dev.sekisho.charge.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What compensation-service asks of a wallet in the course of a case. */
record CaseDesk(UUID walletId, String caseNumber) {

    static CaseDesk of(Customer suspect) {
        return new CaseDesk(suspect.walletId(), "SKS-2027-000001-0");
    }

    Response freeze(String grade) {
        return freeze(UUID.randomUUID(), grade, null);
    }

    Response freeze(UUID id, String grade, Instant endsAt) {
        Map<String, Object> body = new HashMap<>();
        body.put("grade", grade);
        body.put("caseNumber", caseNumber);
        body.put("reason", "FRAUD_REPORT");
        if (endsAt != null) {
            body.put("endsAt", endsAt.toString());
        }
        return as().body(body).put(path("/freezes/" + id));
    }

    Response release(UUID id) {
        return as().delete(path("/freezes/" + id));
    }

    Response reverse(UUID id, String chargeId, long yen) {
        return as().body(Map.of("chargeId", chargeId, "amountYen", yen, "caseNumber", caseNumber))
                .put(path("/reversals/" + id));
    }

    Response look() {
        return as().get(path(""));
    }

    private String path(String rest) {
        return "/internal/v1/wallets/" + walletId + rest;
    }

    private static RequestSpecification as() {
        return given().header("Authorization", Tokens.service("compensation-service", Customer.SERVICE))
                .contentType(ContentType.JSON);
    }
}
