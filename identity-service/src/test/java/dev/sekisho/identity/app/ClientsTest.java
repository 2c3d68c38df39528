package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.testing.Certificates;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tools and banks: registered by four eyes, authenticated by their key, bound to their certificate. */
@QuarkusTest
@Tag("PL-01")
class ClientsTest {

    private static final String ISSUER = "https://identity.sekisho.example";
    private static final String INVALID_CLIENT = "401 {\"error\":\"invalid_client\"}";

    @Inject
    DataSource database;

    /** A client and its key. */
    private record Client(UUID id, PublicJsonWebKey key) {

        JwtClaims claims() {
            JwtClaims claims = new JwtClaims();
            claims.setIssuer(id.toString());
            claims.setSubject(id.toString());
            claims.setAudience(ISSUER);
            claims.setJwtId(UUID.randomUUID().toString());
            claims.setExpirationTime(NumericDate.fromSeconds(Instant.now().getEpochSecond() + 50));
            return claims;
        }

        String assertion() {
            return signed(claims(), key);
        }
    }

    private static PublicJsonWebKey key() {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("key-1");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JwtClaims claims, PublicJsonWebKey key) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> wish(PublicJsonWebKey key) {
        try {
            String jwks = new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
            return new HashMap<>(Map.of(
                    "name",
                    "Aozora 銀行",
                    "audiences",
                    List.of("link-service", "identity-service"),
                    "scopes",
                    List.of("fraud-report", "signals"),
                    "jwks",
                    new ObjectMapper().readTree(jwks)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Client proposed(Map<String, Object> wish, PublicJsonWebKey key) {
        String id = StaffHouse.founder(1)
                .call()
                .body(wish)
                .post("/v1/oauth-clients")
                .then()
                .statusCode(201)
                .body(field("state", equalTo("PROPOSED")))
                .extract()
                .as(Json.class)
                .get("clientId");
        return new Client(UUID.fromString(id), key);
    }

    private static Response approve(Member by, Client client) {
        return by.call().post("/v1/oauth-clients/" + client.id() + "/approvals");
    }

    private static Client tool() {
        PublicJsonWebKey key = key();
        Client client = proposed(wish(key), key);
        approve(StaffHouse.founder(2), client).then().statusCode(200).body(field("state", equalTo("APPROVED")));
        return client;
    }

    private static Client bank() {
        PublicJsonWebKey key = key();
        Map<String, Object> wish = wish(key);
        wish.put("bankCode", "0998");
        wish.put("certificate", Certificates.BANK.thumbprint());
        Client client = proposed(wish, key);
        approve(StaffHouse.founder(2), client).then().statusCode(200);
        return client;
    }

    private static Map<String, String> form(String assertion) {
        return new LinkedHashMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion,
                "resource",
                "link-service"));
    }

    private static RequestSpecification sending(Map<String, String> form) {
        return given().contentType(ContentType.URLENC).formParams(form);
    }

    private static Response fetch(Client client) {
        return sending(form(client.assertion())).post("/oauth/token");
    }

    private static String shapeOf(Response answer) {
        return answer.statusCode() + " " + answer.asString();
    }

    @Test
    void getsATokenForOneServiceThatNamesItAndWhatItMayDo() throws Exception {
        Client client = tool();
        Map<String, String> form = form(client.assertion());
        form.put("scope", "signals");

        Response answer = sending(form).post("/oauth/token");

        answer.then()
                .statusCode(200)
                .body(field("token_type", equalTo("Bearer")))
                .body(field("expires_in", equalTo(600)))
                .body(field("scope", equalTo("signals")));
        JwtClaims claims = Member.claims(answer.as(Json.class).get("access_token"));
        assertThat(claims.getSubject()).isEqualTo(client.id().toString());
        assertThat(claims.getAudience()).containsExactly("link-service");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("client:signals");
        assertThat(claims.hasClaim("cnf")).isFalse();
        assertThat(new PublishedFacts(database).typesOf(client.id()))
                .containsExactly("client-proposed", "client-approved", "client-token-issued");
    }

    @Test
    void aBanksTokenIsBoundToItsCertificate() throws Exception {
        Client bank = bank();

        assertThat(shapeOf(fetch(bank))).isEqualTo(INVALID_CLIENT);
        assertThat(shapeOf(sending(form(bank.assertion()))
                        .header(Certificates.HEADER, Certificates.OTHER.escaped())
                        .post("/oauth/token")))
                .isEqualTo(INVALID_CLIENT);
        String token = sending(form(bank.assertion()))
                .header(Certificates.HEADER, Certificates.BANK.escaped())
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("access_token");

        JwtClaims claims = Member.claims(token);
        assertThat(claims.getClaimValue("cnf")).isEqualTo(Map.of("x5t#S256", Certificates.BANK.thumbprint()));
        assertThat(claims.getStringClaimValue("bank")).isEqualTo("0998");
    }

    @Test
    @Tag("TA9")
    @Tag("TA12")
    void whateverIsWrongAboutAClientIsRefusedAlike() {
        Client client = tool();
        Client stranger = new Client(UUID.randomUUID(), key());
        PublicJsonWebKey unapproved = key();
        Client proposed = proposed(wish(unapproved), unapproved);
        Client revoked = tool();
        StaffHouse.founder(1)
                .call()
                .delete("/v1/oauth-clients/" + revoked.id())
                .then()
                .statusCode(204);
        String used = client.assertion();
        sending(form(used)).post("/oauth/token").then().statusCode(200);
        Map<String, String> otherName = form(client.assertion());
        otherName.put("client_id", stranger.id().toString());

        assertThat(shapeOf(fetch(stranger))).as("nobody").isEqualTo(INVALID_CLIENT);
        assertThat(shapeOf(fetch(proposed))).as("approved by nobody").isEqualTo(INVALID_CLIENT);
        assertThat(shapeOf(fetch(revoked))).as("revoked").isEqualTo(INVALID_CLIENT);
        assertThat(shapeOf(fetch(new Client(client.id(), key()))))
                .as("another's key")
                .isEqualTo(INVALID_CLIENT);
        assertThat(shapeOf(sending(form(used)).post("/oauth/token")))
                .as("a second time")
                .isEqualTo(INVALID_CLIENT);
        assertThat(shapeOf(sending(otherName).post("/oauth/token")))
                .as("another's name")
                .isEqualTo(INVALID_CLIENT);
        assertThat(shapeOf(sending(form("hello")).post("/oauth/token")))
                .as("no assertion")
                .isEqualTo(INVALID_CLIENT);
        assertThat(shapeOf(sending(form(Tokens.service("link-service", "identity-service")
                                .replace("Assertion ", "")))
                        .post("/oauth/token")))
                .as("a service's assertion")
                .isEqualTo(INVALID_CLIENT);
        assertThat(new Tables(database).everything()).doesNotContain(used);
    }

    @Test
    @Tag("TA3")
    void anAssertionThatManySendAtOnceGetsOneToken() throws Exception {
        Map<String, String> form = form(tool().assertion());

        List<Integer> answers =
                StaffHouse.race(12, () -> sending(form).post("/oauth/token").statusCode());

        assertThat(answers).containsOnlyOnce(200).contains(401);
    }

    @Test
    @Tag("TD11")
    void aFormThatIsNotAsItShouldBeIsRefused() {
        Client client = tool();
        for (String missing : List.of("grant_type", "resource")) {
            Map<String, String> form = form(client.assertion());
            form.remove(missing);
            refuses(form, 400, "invalid_request");
        }
        Map<String, String> secret = form(client.assertion());
        secret.put("client_secret", "hanako");
        refuses(secret, 400, "invalid_request");
        Map<String, String> otherGrant = form(client.assertion());
        otherGrant.put("grant_type", "password");
        refuses(otherGrant, 400, "unsupported_grant_type");
        Map<String, String> otherTarget = form(client.assertion());
        otherTarget.put("resource", "charge-service");
        refuses(otherTarget, 400, "invalid_target");
        Map<String, String> otherScope = form(client.assertion());
        otherScope.put("scope", "signals everything");
        refuses(otherScope, 400, "invalid_scope");
        given().contentType(ContentType.URLENC)
                .body("grant_type=client_credentials&grant_type=client_credentials&resource=link-service")
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body(field("error", equalTo("invalid_request")));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/oauth/token")
                .then()
                .statusCode(415);
    }

    private static void refuses(Map<String, String> form, int status, String error) {
        sending(form).post("/oauth/token").then().statusCode(status).body(field("error", equalTo(error)));
    }

    @Test
    void isApprovedByAnotherPersonOnlyAndOnce() {
        PublicJsonWebKey key = key();
        Client client = proposed(wish(key), key);

        approve(StaffHouse.founder(1), client)
                .then()
                .statusCode(422)
                .body(field("type", equalTo("https://sekisho.dev/problems/approval-refused")));
        approve(StaffHouse.founder(2), client).then().statusCode(200);
        approve(StaffHouse.founder(2), client).then().statusCode(409);
        assertThatThrownBy(() -> new Tables(database)
                        .run("update oauth_client set approved_person = proposed_person where client_id = '"
                                + client.id() + "'"))
                .hasMessageContaining("four_eyes");
    }

    @Test
    void aBankWithoutACertificateOrWithAPrivateKeyIsNotRegistered() throws Exception {
        PublicJsonWebKey key = key();
        Map<String, Object> unbound = wish(key);
        unbound.put("bankCode", "0998");
        Map<String, Object> leaking = wish(key);
        leaking.put(
                "jwks", new ObjectMapper().readTree(new JsonWebKeySet(key).toJson(OutputControlLevel.INCLUDE_PRIVATE)));
        Map<String, Object> elsewhere = wish(key);
        elsewhere.put("audiences", List.of("some-service"));

        refusesToRegister(unbound, "CERTIFICATE_MISSING");
        refusesToRegister(leaking, "KEYS");
        refusesToRegister(elsewhere, "NO_SUCH_AUDIENCE");
    }

    private static void refusesToRegister(Map<String, Object> wish, String rule) {
        StaffHouse.founder(1)
                .call()
                .body(wish)
                .post("/v1/oauth-clients")
                .then()
                .statusCode(422)
                .body(field("rule", equalTo(rule)));
    }

    @Test
    @Tag("TA10")
    void aClientsTokenOpensNothingThatIsForPeopleStaffOrServices() {
        Map<String, String> form = form(tool().assertion());
        form.put("resource", "identity-service");
        String token = sending(form).post("/oauth/token").as(Json.class).get("access_token");
        for (Endpoints.Endpoint endpoint : Endpoints.ALL) {
            if (endpoint.caller() != Endpoints.Caller.ANYBODY && !endpoint.isSigned()) {
                RequestSpecification call =
                        given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
                call = endpoint.body() == null ? call : call.body(endpoint.body());
                assertThat(call.request(endpoint.method(), endpoint.path()).statusCode())
                        .as(endpoint.toString())
                        .isEqualTo(403);
            }
        }
    }
}
