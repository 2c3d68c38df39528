package dev.sekisho.kit.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Certificates;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is a registered client, and that a token bound to a certificate is worth nothing without it. */
@QuarkusTest
@Tag("PL-01")
class ClientTest {

    private static final String HERE = "kit-service";
    private static final UUID CLIENT = UUID.randomUUID();

    private static RequestSpecification bearing(JwtClaims claims) {
        return given().header("Authorization", Tokens.bearer(claims));
    }

    private static JwtClaims bound(Object binding) {
        JwtClaims claims = Tokens.clientClaims(CLIENT, HERE, "probe");
        claims.setStringClaim("bank", "0998");
        claims.setClaim("cnf", binding);
        return claims;
    }

    @Test
    void aClientsTokenNamesTheClientAndItsBank() {
        bearing(Tokens.clientClaims(CLIENT, HERE, "probe"))
                .get("/v1/client-probes")
                .then()
                .statusCode(200)
                .body(field("clientId", equalTo(CLIENT.toString())))
                .body(field("bankCode", nullValue()));
        bearing(bound(Map.of("x5t#S256", Certificates.BANK.thumbprint())))
                .header(Certificates.HEADER, Certificates.BANK.escaped())
                .get("/v1/client-probes")
                .then()
                .statusCode(200)
                .body(field("bankCode", equalTo("0998")));
    }

    @Test
    @Tag("TA9")
    void aBoundTokenIsWorthNothingWithoutItsOwnCertificate() {
        JwtClaims good = bound(Map.of("x5t#S256", Certificates.BANK.thumbprint()));

        bearing(good).get("/v1/client-probes").then().statusCode(401);
        bearing(good)
                .header(Certificates.HEADER, Certificates.OTHER.escaped())
                .get("/v1/client-probes")
                .then()
                .statusCode(401);
        for (Object binding : List.of(
                Map.of("jkt", Certificates.BANK.thumbprint()),
                Map.of("x5t#S256", Certificates.BANK.thumbprint(), "jkt", "more"),
                Map.of("x5t#S256", 1),
                Map.of(),
                Certificates.BANK.thumbprint())) {
            assertThat(bearing(bound(binding))
                            .header(Certificates.HEADER, Certificates.BANK.escaped())
                            .get("/v1/client-probes")
                            .statusCode())
                    .as("bound to %s", binding)
                    .isEqualTo(401);
        }
        JwtClaims customer = Tokens.customerClaims(UUID.randomUUID(), HERE);
        customer.setClaim("cnf", Map.of("x5t#S256", Certificates.BANK.thumbprint()));
        bearing(customer)
                .contentType("application/json")
                .body("{}")
                .post("/v1/probes")
                .then()
                .statusCode(401);
    }

    @Test
    @Tag("TA10")
    void aClientIsNothingElseAndNobodyElseIsAClient() {
        for (Map.Entry<String, JwtClaims> token : mixed().entrySet()) {
            for (String path : List.of("/v1/client-probes", "/v1/client-probes/people")) {
                assertThat(bearing(token.getValue()).get(path).statusCode())
                        .as("%s at %s", token.getKey(), path)
                        .isIn(401, 403);
            }
        }
        bearing(Tokens.clientClaims(CLIENT, HERE, "other"))
                .get("/v1/client-probes")
                .then()
                .statusCode(403);
        bearing(Tokens.clientClaims(CLIENT, "link-service", "probe"))
                .get("/v1/client-probes")
                .then()
                .statusCode(401);
        given().header("Authorization", Tokens.service("link-service", HERE))
                .get("/v1/client-probes")
                .then()
                .statusCode(403);
    }

    private static Map<String, JwtClaims> mixed() {
        Map<String, JwtClaims> tokens = new LinkedHashMap<>();
        for (String group : List.of("customer", "staff:support", "service:link-service", "client:")) {
            JwtClaims claims = Tokens.clientClaims(CLIENT, HERE, "probe");
            claims.setStringListClaim("groups", List.of("client:probe", group));
            tokens.put("a client that is " + group, claims);
        }
        for (String group : List.of("customer", "staff:support", "service:link-service")) {
            JwtClaims claims = Tokens.clientClaims(CLIENT, HERE, "probe");
            claims.setStringListClaim("groups", List.of(group));
            tokens.put("a client only as " + group, claims);
        }
        JwtClaims customer = Tokens.customerClaims(UUID.randomUUID(), HERE);
        customer.setStringListClaim("groups", List.of("client:probe"));
        tokens.put("a customer as a client", customer);
        JwtClaims other = Tokens.clientClaims(CLIENT, HERE, "probe");
        other.setSubject(UUID.randomUUID().toString());
        tokens.put("a client for somebody else", other);
        return tokens;
    }
}
