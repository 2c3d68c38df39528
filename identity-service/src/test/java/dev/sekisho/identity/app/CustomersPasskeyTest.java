package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Customers' passkeys: bound right after signing in, and enough to sign in by without saying who one is. */
@QuarkusTest
class CustomersPasskeyTest {

    private static final String HERE = "https://identity.sekisho.example";

    @Inject
    DataSource database;

    private static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }

    private static RequestSpecification signedIn(Customer customer) {
        String token = anybody()
                .body(Map.of("email", customer.email(), "password", Customer.PASSWORD, "audience", "identity-service"))
                .post("/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("accessToken");
        return anybody().header("Authorization", "Bearer " + token);
    }

    private static Json options(RequestSpecification session) {
        return given().spec(session)
                .post("/v1/passkeys/options")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private static Response register(RequestSpecification session, Map<String, Object> made) {
        return given().spec(session).body(made).post("/v1/passkeys");
    }

    private static Json challenge() {
        return anybody()
                .post("/v1/passkey-challenges")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private static Response signIn(Map<String, Object> answer) {
        Map<String, Object> body = new HashMap<>(answer);
        body.put("audience", "identity-service");
        return anybody().body(body).post("/v1/passkey-tokens");
    }

    private static String shapeOf(Response answer) {
        return answer.statusCode() + " " + answer.contentType() + " " + answer.asString();
    }

    @Test
    @Tag("TA3")
    void signsInWithoutAddressOrPasswordAndTakesEachAnswerOnce() throws Exception {
        Customer hanako = Customer.opened();
        RequestSpecification session = signedIn(hanako);
        Browser browser = new Browser(HERE);
        register(session, browser.create(options(session))).then().statusCode(201);
        Map<String, Object> answer = browser.get(challenge());

        Response token = signIn(answer);

        token.then().statusCode(200);
        var claims = Member.claims(token.as(Json.class).get("accessToken"));
        assertThat(claims.getSubject()).isEqualTo(hanako.accountId().toString());
        assertThat(claims.getStringClaimValue("acr")).isEqualTo("urn:sekisho:acr:passkey");
        assertThat(claims.getStringListClaimValue("amr")).contains("user").doesNotContain("pwd");
        anybody()
                .header("Authorization", "Bearer " + token.as(Json.class).get("accessToken"))
                .get("/v1/account")
                .then()
                .statusCode(200);
        signIn(answer).then().statusCode(401);
        signIn(browser.get(challenge())).then().statusCode(200);
        assertThat(World.inbox(hanako.email())).last().asString().contains("パスキーが登録されました");
        given().spec(session).get("/v1/sessions").then().body(field("sessions", hasSize(3)));
    }

    @Test
    @Tag("TA12")
    void whateverIsWrongAboutAPasskeyIsRefusedAlike() {
        Customer hanako = Customer.opened();
        RequestSpecification session = signedIn(hanako);
        Browser browser = new Browser(HERE);
        String id = register(session, browser.create(options(session)))
                .as(Json.class)
                .get("passkeyId");
        Map<String, Object> unknown = new HashMap<>(browser.get(challenge()));
        unknown.put("credentialId", "AAAAAAAAAAAAAAAAAAAAAA");
        Map<String, Object> changed = new HashMap<>(browser.get(challenge()));
        changed.put("authenticatorData", "AAAA");
        Map<String, Object> otherChallenge = new HashMap<>(browser.get(challenge()));
        otherChallenge.put("challengeId", challenge().getString("challengeId"));
        Map<String, Object> madeUp = new HashMap<>(browser.get(challenge()));
        madeUp.put("challengeId", "AAAA");
        String refusal = shapeOf(signIn(unknown));

        assertThat(refusal).startsWith("401");
        for (Map<String, Object> wrong : List.of(changed, otherChallenge, madeUp)) {
            assertThat(shapeOf(signIn(wrong))).isEqualTo(refusal);
        }
        given().spec(session).delete("/v1/passkeys/" + id).then().statusCode(204);
        assertThat(shapeOf(signIn(browser.get(challenge())))).as("taken off").isEqualTo(refusal);
        assertThat(new PublishedFacts(database).typesOf(UUID.fromString(id)))
                .containsExactly(
                        "passkey-added", "authentication-refused", "authentication-refused", "passkey-removed");
    }

    @Test
    @Tag("TA11")
    void opensNoClosedAccountAndNoSessionOutlivesIt() {
        Customer hanako = Customer.opened();
        RequestSpecification session = signedIn(hanako);
        Browser browser = new Browser(HERE);
        register(session, browser.create(options(session))).then().statusCode(201);
        String refreshToken = signIn(browser.get(challenge())).as(Json.class).get("refreshToken");

        StaffHouse.someone("support-supervisor")
                .call()
                .body(Map.of("reason", "HOLDER_ASKED"))
                .post("/v1/accounts/" + hanako.accountId() + "/closures")
                .then()
                .statusCode(201);

        signIn(browser.get(challenge())).then().statusCode(401);
        anybody()
                .body(Map.of("refreshToken", refreshToken, "audience", "identity-service"))
                .post("/v1/token-refreshes")
                .then()
                .statusCode(401);
    }

    @Test
    void isBoundOnlyFromOurPageForOneselfRightAfterSigningInAndOnce() {
        Customer hanako = Customer.opened();
        RequestSpecification session = signedIn(hanako);
        RequestSpecification thief = signedIn(Customer.opened());
        Map<String, Object> elsewhere = new Browser("https://sekisho.evil.example").create(options(session));
        Map<String, Object> good = new Browser(HERE).create(options(session));

        register(session, elsewhere)
                .then()
                .statusCode(422)
                .body(field("type", equalTo("https://sekisho.dev/problems/passkey-refused")));
        register(thief, good).then().statusCode(422);
        hanako.call()
                .body(good)
                .post("/v1/passkeys")
                .then()
                .statusCode(403)
                .body(field("type", equalTo("https://sekisho.dev/problems/sign-in-again")));
        String id = register(session, good)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("passkeyId");
        register(session, good).then().statusCode(422);
        given().spec(thief).delete("/v1/passkeys/" + id).then().statusCode(404);
        hanako.call().delete("/v1/passkeys/" + id).then().statusCode(403);
        given().spec(session).get("/v1/passkeys").then().statusCode(200).body(field("passkeys", hasSize(1)));
    }
}
