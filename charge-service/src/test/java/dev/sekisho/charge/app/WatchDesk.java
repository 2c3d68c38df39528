package dev.sekisho.charge.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** A member of staff at the desks of monitoring; two accounts may be one human's. */
record WatchDesk(UUID staffId, UUID personId, String role) {

    static WatchDesk of(String role) {
        return new WatchDesk(UUID.randomUUID(), UUID.randomUUID(), role);
    }

    WatchDesk asAlso(String otherRole) {
        return new WatchDesk(UUID.randomUUID(), personId, otherRole);
    }

    Response get(String path) {
        return as().get(path);
    }

    Response post(String path, Map<String, ?> body) {
        return as().contentType(ContentType.JSON).body(body).post(path);
    }

    Response post(String path) {
        return as().post(path);
    }

    /** The one hold of a wallet. */
    Response holdsOf(UUID wallet) {
        return get("/v1/monitoring-holds?walletId=" + wallet);
    }

    Response decideHold(String alertId, UUID wallet, String verdict) {
        return post(
                "/v1/monitoring-holds/" + alertId + "/decisions",
                Map.of(
                        "walletId",
                        wallet,
                        "verdict",
                        verdict,
                        "reason",
                        verdict.equals("KEEP") ? "SUSPICION_STANDS" : "CUSTOMER_EXPLAINED",
                        "note",
                        "a call to the number known before"));
    }

    private RequestSpecification as() {
        return given().header("Authorization", Tokens.staff(staffId, personId, Customer.SERVICE, role));
    }
}
