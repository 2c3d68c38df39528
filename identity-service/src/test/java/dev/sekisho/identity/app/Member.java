package dev.sekisho.identity.app;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** One staff account with its authenticator, and the token it signed in for. */
final class Member {

    private static final Duration FRESH = Duration.ofMinutes(8);

    private final UUID staffId;
    private final String email;
    private final String document;
    private final Authenticator authenticator;
    private String token;
    private Instant since;

    Member(UUID staffId, String email, String document, Authenticator authenticator) {
        this.staffId = staffId;
        this.email = email;
        this.document = document;
        this.authenticator = authenticator;
    }

    UUID staffId() {
        return staffId;
    }

    String email() {
        return email;
    }

    String document() {
        return document;
    }

    Authenticator authenticator() {
        return authenticator;
    }

    String token() {
        return token;
    }

    /** Signed in anew when the token will soon be over: a slow machine needs longer for a module than a token lives. */
    RequestSpecification call() {
        if (token != null && Instant.now().isAfter(since.plus(FRESH))) {
            signedIn();
        }
        return StaffHouse.anybody().header("Authorization", "Bearer " + token);
    }

    /** Gets a role by four eyes of the founders. */
    Member holding(String role) {
        UUID grant = StaffHouse.propose(StaffHouse.founder(1), this, role);
        StaffHouse.approve(StaffHouse.founder(2), grant).then().statusCode(200);
        return this;
    }

    Response trySignIn() {
        return StaffHouse.signIn(email, StaffHouse.PASSWORD, authenticator.fresh(), StaffHouse.HERE);
    }

    Member signedIn() {
        token = trySignIn().then().statusCode(200).extract().as(Json.class).get("accessToken");
        since = Instant.now();
        return this;
    }

    /** What the token says. */
    JwtClaims claims() {
        return claims(token);
    }

    static JwtClaims claims(String token) {
        try {
            return JwtClaims.parse(
                    new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        } catch (InvalidJwtException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String claim(String name) {
        return String.valueOf(claims().getClaimValue(name));
    }

    /** What identity-service tells another service of this member. */
    boolean stands(String role) {
        return RestAssured.given()
                .spec(StaffHouse.anybody())
                .header("Authorization", Tokens.service("compensation-service", StaffHouse.HERE))
                .body(Map.of("tokenId", claim("jti"), "staffId", staffId, "role", role))
                .post("/internal/v1/staff-standing")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("standing");
    }
}
