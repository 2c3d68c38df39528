package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A passkey stands for the authenticator's code: registered by somebody signed in, each challenge answered once. */
@QuarkusTest
class PasskeyTest {

    private static final String HERE = "https://identity.sekisho.example";

    @Inject
    DataSource database;

    private static Json options(Member member) {
        return member.call()
                .post("/v1/staff-passkeys/options")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private static Json challenge(String email) {
        return StaffHouse.anybody()
                .body(Map.of("email", email))
                .post("/v1/staff-challenges")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private static Browser registered(Member member) {
        Browser browser = new Browser(HERE);
        member.call()
                .body(browser.create(options(member)))
                .post("/v1/staff-passkeys")
                .then()
                .statusCode(201);
        return browser;
    }

    private static Response signIn(Member member, String password, Map<String, Object> passkey) {
        return StaffHouse.anybody()
                .body(Map.of(
                        "email", member.email(), "password", password, "audience", "link-service", "passkey", passkey))
                .post("/v1/staff-tokens");
    }

    @Test
    @Tag("TA3")
    void signsInWithThePasswordAndAPasskeyAndTakesEachAnswerOnce() throws Exception {
        Member member = StaffHouse.holding("support");
        Browser browser = registered(member);
        Map<String, Object> answer = browser.get(challenge(member.email()));

        String token = signIn(member, StaffHouse.PASSWORD, answer)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("accessToken");

        assertThat(Member.claims(token).getStringListClaimValue("amr")).contains("hwk", "user");
        signIn(member, StaffHouse.PASSWORD, answer).then().statusCode(401);
        signIn(member, StaffHouse.PASSWORD, browser.get(challenge(member.email())))
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("TA12")
    void whateverIsWrongAboutItIsRefusedAlike() {
        Member member = StaffHouse.holding("support");
        Member other = StaffHouse.holding("support");
        Browser browser = registered(member);
        registered(other);
        String refusal = signIn(member, "wrong staff battery", browser.get(challenge(member.email())))
                .asString();
        Map<String, Object> spoiled = new HashMap<>(browser.get(challenge(member.email())));
        spoiled.put("authenticatorData", "AAAA");

        assertThat(signIn(member, StaffHouse.PASSWORD, browser.get(challenge(other.email())))
                        .asString())
                .as("a challenge for somebody else")
                .isEqualTo(refusal)
                .contains("authentication-failed");
        assertThat(signIn(other, StaffHouse.PASSWORD, browser.get(challenge(other.email())))
                        .asString())
                .as("somebody else's passkey")
                .isEqualTo(refusal);
        assertThat(signIn(member, StaffHouse.PASSWORD, spoiled).asString())
                .as("data that was changed")
                .isEqualTo(refusal);
        assertThat(StaffHouse.anybody()
                        .body(Map.of(
                                "email",
                                "nobody@sekisho.example",
                                "password",
                                StaffHouse.PASSWORD,
                                "audience",
                                "link-service",
                                "passkey",
                                browser.get(challenge("nobody@sekisho.example"))))
                        .post("/v1/staff-tokens")
                        .asString())
                .as("nobody's address")
                .isEqualTo(refusal);
    }

    @Test
    void isRegisteredOnlyFromOurPageForOneselfAndOnce() {
        Member member = StaffHouse.holding("support");
        Member other = StaffHouse.holding("support");
        Map<String, Object> elsewhere = new Browser("https://sekisho.evil.example").create(options(member));
        Map<String, Object> good = new Browser(HERE).create(options(member));

        member.call()
                .body(elsewhere)
                .post("/v1/staff-passkeys")
                .then()
                .statusCode(422)
                .body(field("type", equalTo("https://sekisho.dev/problems/passkey-refused")));
        other.call().body(good).post("/v1/staff-passkeys").then().statusCode(422);
        member.call().body(good).post("/v1/staff-passkeys").then().statusCode(201);
        member.call().body(good).post("/v1/staff-passkeys").then().statusCode(422);
        assertThat(new Tables(database)
                        .column("select count(*)::text from staff_passkey where staff_id = '" + member.staffId() + "'"))
                .containsExactly("1");
    }

    @Test
    void aSignInWithTwoSecondFactorsOrNoneIsBadInput() {
        Member member = StaffHouse.holding("support");
        Map<String, Object> both = new HashMap<>(
                Map.of("email", member.email(), "password", StaffHouse.PASSWORD, "audience", "link-service"));

        StaffHouse.anybody().body(both).post("/v1/staff-tokens").then().statusCode(400);
        both.put("totp", "123456");
        both.put("passkey", registered(member).get(challenge(member.email())));
        StaffHouse.anybody().body(both).post("/v1/staff-tokens").then().statusCode(400);
    }
}
