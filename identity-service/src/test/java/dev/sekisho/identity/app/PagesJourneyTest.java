package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.HtmlPage;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two reviewers come in by the door, look at a held account in a real browser, and decide it together. */
@QuarkusTest
@Tag("A34")
class PagesJourneyTest {

    private static final String COOKIE = "__Host-sekisho-identity-service";

    @Inject
    DataSource database;

    private static Response enters(Member member, String code, String room) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("address", member.email())
                .formParam("password", StaffHouse.PASSWORD)
                .formParam("code", code)
                .formParam("room", room)
                .post("/sign-in");
    }

    private UUID heldReview() {
        String device = "page-family-" + UUID.randomUUID();
        Customer last = null;
        for (int i = 0; i < 7; i++) {
            last = new Customer().from("198.18.0.77").on(device);
            last.open();
        }
        return UUID.fromString(new Tables(database)
                .column("select review_id::text from review where account_id = '" + last.accountId() + "'")
                .get(0));
    }

    @Test
    @Tag("TA10")
    void theDoorSetsACookieThatScriptsAndOtherSitesDoNotHaveAndLeadsToARoomByItsName() {
        Member reviewer = StaffHouse.enrolled().holding("reviewer").holding("operations");

        Response in = enters(reviewer, reviewer.authenticator().fresh(), "desk");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.header("Location")).endsWith("/desk");
        assertThat(in.headers().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(COOKIE + "=")
                        .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/")
                        .doesNotContain("Domain"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-sekisho-link-service="))
                .as("whoever sat here before is signed out where the next one has no room")
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-sekisho-compensation-service=;")
                        .contains("Max-Age=0"));
        String token = in.cookie(COOKIE);
        Document desk =
                HtmlPage.checked(given().cookie(COOKIE, token).get("/desk").asString());
        assertThat(desk.select("nav a").eachAttr("href")).containsExactlyInAnyOrder("/desk", "/board");
        String supports = StaffHouse.someone("support").token();
        Response denied = given().cookie(COOKIE, supports).get("/desk");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(HtmlPage.checked(denied.asString()).text()).doesNotContain("/desk");
        assertThat(Member.claims(in.cookie("__Host-sekisho-link-service"))
                        .getClaimValue("aud")
                        .toString())
                .contains("link-service");
    }

    @Test
    @Tag("TA10")
    void whoeverIsWrongIsToldNothingAndNoAddressIsFollowed() {
        Member reviewer = StaffHouse.enrolled().holding("reviewer");

        Response wrong = enters(reviewer, "000000", "desk");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        String said =
                HtmlPage.checked(wrong.asString()).selectFirst("[role=alert]").text();
        Member nobody = new Member(UUID.randomUUID(), "nobody@sekisho.example", "none", null);
        assertThat(HtmlPage.checked(enters(nobody, "000000", "desk").asString())
                        .selectFirst("[role=alert]")
                        .text())
                .isEqualTo(said);
        Response elsewhere = enters(reviewer, reviewer.authenticator().fresh(), "https://elsewhere.example");
        assertThat(elsewhere.header("Location")).endsWith("/desk");
        given().formParam("address", "x").post("/sign-in").then().statusCode(403);
    }

    @Test
    void whoSignsOutIsOutWithEveryTokenOfTheAccount() {
        Member reviewer = StaffHouse.holding("reviewer");
        String token = reviewer.token();
        assertThat(reviewer.stands("reviewer")).isTrue();

        Response out = given().redirects()
                .follow(false)
                .cookie(COOKIE, token)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/sign-out");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().getValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Max-Age=0"));
        assertThat(reviewer.stands("reviewer")).isFalse();
        assertThat(new PublishedFacts(database).typesOf(UUID.fromString(reviewer.claim("jti"))))
                .containsExactly("staff-token-issued", "staff-signed-out");
    }

    @Test
    @Tag("A33")
    void twoReviewersDecideAHeldAccountInABrowser() {
        UUID review = heldReview();
        Member first = StaffHouse.enrolled().holding("reviewer");
        Member second = StaffHouse.enrolled().holding("reviewer");
        String base = "http://localhost:" + RestAssured.port;

        try (var browser = dev.sekisho.kit.testing.Browser.ofThisMachine();
                Visitor one = browser.visitor("ja-JP", base);
                Visitor other = browser.visitorByPhone("en-GB", base)) {
            one.opens("/desk");
            one.findsNothingThatKeepsAnybodyOut();
            one.fills("メールアドレス", first.email());
            one.fills("パスワード", StaffHouse.PASSWORD);
            one.fills("認証アプリの6桁のコード", first.authenticator().fresh());
            one.presses("サインイン");
            assertThat(one.page().title()).startsWith("審査デスク");
            one.findsNothingThatKeepsAnybodyOut();
            one.opens("/desk/" + review);
            assertThat(one.reads()).contains("端末", "未着手");
            one.findsNothingThatKeepsAnybodyOut();
            one.page().locator("#reason-RELEASE").selectOption("SHARED_HOUSEHOLD");
            one.presses("解除する");
            assertThat(one.reads()).contains("提案しました", "ご自身の提案です");
            one.findsNothingThatKeepsAnybodyOut();

            other.opens("/desk");
            other.fills("E-mail address", second.email());
            other.fills("Password", StaffHouse.PASSWORD);
            other.fills(
                    "Six digits of your authenticator", second.authenticator().fresh());
            other.presses("Sign in");
            other.opens("/desk/" + review);
            other.needsNotScrollSideways();
            other.findsNothingThatKeepsAnybodyOut();
            other.page().locator("#reason-RELEASE").selectOption("SHARED_HOUSEHOLD");
            other.presses("Release");
            assertThat(other.reads()).contains("It is decided.");
            other.follows("Sign out");
            other.presses("Sign out");
            assertThat(other.reads()).contains("You are signed out.");
            other.opens("/desk");
            assertThat(other.page().url()).endsWith("/sign-in?room=desk");
        }
        assertThat(new PublishedFacts(database).typesOf(review)).contains("review-proposed", "review-decided");
    }
}
