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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Staying signed in over REST: each refresh token once, and every way in which a session ends. */
@QuarkusTest
class SessionsTest {

    private static final String TELEPHONE = "hanakos-telephone-1";
    private static final String NEXT = "another horse battery";

    @Inject
    DataSource database;

    private static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }

    private static Response signIn(Customer customer, String password) {
        return anybody()
                .body(Map.of(
                        "email",
                        customer.email(),
                        "password",
                        password,
                        "audience",
                        "identity-service",
                        "device",
                        TELEPHONE))
                .post("/v1/tokens");
    }

    private static Json signedIn(Customer customer) {
        return signIn(customer, Customer.PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private static Response refresh(String token, String device) {
        Map<String, String> body = new HashMap<>(Map.of("refreshToken", token, "audience", "identity-service"));
        if (device != null) {
            body.put("device", device);
        }
        return anybody().body(body).post("/v1/token-refreshes");
    }

    private static RequestSpecification as(Json session) {
        return anybody().header("Authorization", "Bearer " + session.getString("accessToken"));
    }

    private static String shapeOf(Response answer) {
        return answer.statusCode() + " " + answer.contentType() + " " + answer.asString();
    }

    private List<String> factsOf(Json session) {
        return new PublishedFacts(database)
                .of(UUID.fromString(session.getString("sessionId"))).stream()
                        .map(Object::toString)
                        .toList();
    }

    @Test
    void aTokenSaysHowAndWhenItsHolderSignedInAndARefreshedOneSaysTheSame() throws Exception {
        Customer hanako = Customer.opened();
        Json first = signedIn(hanako);
        Json next = refresh(first.getString("refreshToken"), TELEPHONE)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);

        for (Json each : List.of(first, next)) {
            var claims = Member.claims(each.getString("accessToken"));
            assertThat(claims.getStringClaimValue("acr")).isEqualTo("urn:sekisho:acr:one-factor");
            assertThat(claims.getStringListClaimValue("amr")).containsExactly("pwd");
            assertThat(claims.getStringClaimValue("sid")).isEqualTo(first.getString("sessionId"));
            assertThat(claims.getClaimValue("auth_time")).isNotNull();
            as(each).get("/v1/account").then().statusCode(200);
        }
        assertThat(next.getString("refreshToken")).isNotEqualTo(first.getString("refreshToken"));
        assertThat(next.getLong("refreshExpiresInSeconds")).isEqualTo(7 * 24 * 3_600);
        assertThat(new Tables(database).everything())
                .doesNotContain(first.getString("refreshToken"), next.getString("refreshToken"), TELEPHONE);
    }

    @Test
    @Tag("TA9")
    void aRefreshTokenThatManyUseAtOnceEndsTheSession() throws Exception {
        Json session = signedIn(Customer.opened());
        ExecutorService thieves = Executors.newFixedThreadPool(12);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(thieves.submit(() -> refresh(session.getString("refreshToken"), TELEPHONE)));
        }
        List<String> good = new ArrayList<>();
        for (Future<Response> answer : answers) {
            if (answer.get().statusCode() == 200) {
                good.add(answer.get().as(Json.class).getString("refreshToken"));
            } else {
                assertThat(answer.get().statusCode()).isEqualTo(401);
            }
        }
        thieves.shutdown();

        assertThat(good).hasSize(1);
        assertThat(refresh(good.get(0), TELEPHONE).statusCode()).isEqualTo(401);
        assertThat(factsOf(session)).last().asString().contains("TOKEN_REUSED");
    }

    @Test
    @Tag("TA12")
    void whateverIsWrongWithARefreshTokenIsRefusedAlike() {
        String unknown = shapeOf(refresh("A".repeat(43), TELEPHONE));
        Json elsewhere = signedIn(Customer.opened());
        Json signedOut = signedIn(Customer.opened());
        anybody()
                .body(Map.of("refreshToken", signedOut.getString("refreshToken")))
                .post("/v1/sign-outs")
                .then()
                .statusCode(204);

        assertThat(shapeOf(refresh(elsewhere.getString("refreshToken"), "a-thiefs-telephone")))
                .isEqualTo(unknown)
                .startsWith("401");
        assertThat(shapeOf(refresh(signedOut.getString("refreshToken"), TELEPHONE)))
                .isEqualTo(unknown);
        assertThat(factsOf(elsewhere)).last().asString().contains("OTHER_DEVICE");
        assertThat(factsOf(signedOut)).last().asString().contains("SIGNED_OUT");
        anybody()
                .body(Map.of("refreshToken", "A".repeat(43)))
                .post("/v1/sign-outs")
                .then()
                .statusCode(204);
    }

    @Test
    @Tag("TA11")
    void aHeldAccountStaysSignedInForTenMinutesAtMost() {
        Customer hanako = Customer.proved();
        Json session = signedIn(hanako);
        Customer.Session proof = hanako.startProof();
        Kakunin.send(Kakunin.approvalOfAnother(proof.proof(), proof.id(), "D-of-somebody-else"))
                .statusCode(204);

        assertThat(refresh(session.getString("refreshToken"), TELEPHONE).statusCode())
                .isEqualTo(401);
        assertThat(factsOf(session)).last().asString().contains("ACCOUNT_HELD");
    }

    @Test
    @Tag("TC7")
    void oneSeesAndEndsOnesOwnSessionsAndNobodyElses() {
        Customer hanako = Customer.opened();
        Json here = signedIn(hanako);
        Json there = signedIn(hanako);
        Json thief = signedIn(Customer.opened());

        as(here).get("/v1/sessions")
                .then()
                .statusCode(200)
                .body(field("sessions", hasSize(2)))
                .body(field("sessions[current=true].sessionId", equalTo(here.getString("sessionId"))));
        as(thief).delete("/v1/sessions/" + there.getString("sessionId")).then().statusCode(404);
        as(here).delete("/v1/sessions/" + there.getString("sessionId")).then().statusCode(204);
        assertThat(refresh(there.getString("refreshToken"), TELEPHONE).statusCode())
                .isEqualTo(401);
        assertThat(refresh(here.getString("refreshToken"), TELEPHONE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherPasswordByTheOldOneEndsTheOtherSessions() {
        Customer hanako = Customer.opened();
        Json here = signedIn(hanako);
        Json there = signedIn(hanako);

        String wrong = shapeOf(change(here, "wrong horse battery", NEXT));
        assertThat(wrong).startsWith("422").contains("change-refused");
        change(here, Customer.PASSWORD, "password2026").then().statusCode(422).body(field("type", refusedPassword()));
        change(here, Customer.PASSWORD, hanako.email()).then().statusCode(422).body(field("type", refusedPassword()));
        change(here, Customer.PASSWORD, NEXT).then().statusCode(204);

        assertThat(refresh(there.getString("refreshToken"), TELEPHONE).statusCode())
                .isEqualTo(401);
        assertThat(refresh(here.getString("refreshToken"), TELEPHONE).statusCode())
                .isEqualTo(200);
        signIn(hanako, Customer.PASSWORD).then().statusCode(401);
        signIn(hanako, NEXT).then().statusCode(200);
        assertThat(World.inbox(hanako.email())).last().asString().contains("パスワードが変更されました");
        assertThat(new PublishedFacts(database).of(hanako.accountId()).toString())
                .contains("PASSWORD");
    }

    private static org.hamcrest.Matcher<String> refusedPassword() {
        return equalTo("https://sekisho.dev/problems/password-refused");
    }

    private static Response change(Json session, String current, String next) {
        return as(session).body(Map.of("current", current, "password", next)).post("/v1/password-changes");
    }

    @Test
    @Tag("TA3")
    void aForgottenPasswordIsReplacedByTheMailboxOnceAndEverySessionIsOver() {
        Customer hanako = Customer.opened();
        Json session = signedIn(hanako);
        String reset = startReset(hanako.email())
                .then()
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("resetId");
        String code = World.codeOf(hanako.email());

        confirm(reset, code, "password2026").then().statusCode(422).body(field("type", refusedPassword()));
        confirm(reset, code, NEXT).then().statusCode(204);

        confirm(reset, code, "a third horse battery").then().statusCode(422);
        assertThat(refresh(session.getString("refreshToken"), TELEPHONE).statusCode())
                .isEqualTo(401);
        signIn(hanako, Customer.PASSWORD).then().statusCode(401);
        signIn(hanako, NEXT).then().statusCode(200);
        assertThat(World.inbox(hanako.email())).last().asString().contains("パスワードが再設定されました");
        assertThat(new PublishedFacts(database).of(hanako.accountId()).toString())
                .contains("MAILBOX");
    }

    @Test
    @Tag("TA12")
    @Tag("ID-10")
    void askingForAnotherPasswordTellsNobodyWhoIsACustomer() {
        Customer known = Customer.opened();
        String unknown = "nobody-" + UUID.randomUUID() + "@example.jp";

        Response forKnown = startReset(known.email());
        Response forUnknown = startReset(unknown);

        assertThat(without(forKnown, "resetId"))
                .isEqualTo(without(forUnknown, "resetId"))
                .startsWith("202");
        assertThat(World.inbox(unknown)).last().asString().contains("ありません");
        assertThat(shapeOf(startReset(known.email())))
                .isEqualTo(shapeOf(startReset(unknown)))
                .startsWith("429");
        assertThat(shapeOf(confirm(forKnown.as(Json.class).get("resetId"), "000000", NEXT)))
                .isEqualTo(shapeOf(confirm(forUnknown.as(Json.class).get("resetId"), "000000", NEXT)))
                .startsWith("422");
    }

    private static String without(Response answer, String field) {
        return shapeOf(answer).replace(answer.<String>path(field), "");
    }

    private static Response startReset(String email) {
        return anybody().body(Map.of("email", email)).post("/v1/password-resets");
    }

    private static Response confirm(String reset, String code, String password) {
        return anybody()
                .body(Map.of("code", code, "password", password))
                .post("/v1/password-resets/" + reset + "/confirmations");
    }

    @Test
    void anAccountIsNotOpenedWithAPasswordThatIsTriedFirst() {
        Customer.startOpening("brand-new@example.jp", "1qaz2wsx3edc")
                .statusCode(422)
                .body(field("type", refusedPassword()));
        Customer.startOpening("brand-new@example.jp", "brand-new of me")
                .statusCode(422)
                .body(field("type", refusedPassword()));
    }
}
