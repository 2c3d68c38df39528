package dev.sekisho.kit.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.page.PageText;
import dev.sekisho.kit.testing.HtmlPage;
import dev.sekisho.kit.testing.PageSources;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page of every service. */
@QuarkusTest
class PagesTest {

    private static final String COOKIE = "__Host-sekisho-kit-service";
    private static final UUID STAFF = UUID.randomUUID();

    private static String token(String... roles) {
        return Tokens.staff(STAFF, UUID.randomUUID(), "kit-service", roles).substring("Bearer ".length());
    }

    private static RequestSpecification signedIn(String... roles) {
        return given().redirects().follow(false).cookie(COOKIE, token(roles));
    }

    @Test
    void templatesAndTextsAreSafeAndInBothLanguages() {
        PageSources.areSafe();
        PageSources.speakBothLanguages(PageText.class, PageProbeResource.Title.class);
    }

    @Test
    void whoHoldsTheCookieSeesTheRoomAndTheWaysOfTheirRolesOnly() {
        Document page = HtmlPage.checked(signedIn("reviewer")
                .get("/attic")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(page.text()).contains(STAFF.toString());
        assertThat(page.select("nav a").eachText()).containsExactly("屋根裏");
        assertThat(page.html()).doesNotContain("cellar");
        assertThat(page.selectFirst("nav a").attr("aria-current")).isEqualTo("page");
    }

    @Test
    @Tag("TA10")
    void theCookieIsWorthNothingAtTheApi() {
        given().cookie(COOKIE, token("support-supervisor"))
                .get("/v1/staff-probes")
                .then()
                .statusCode(401);
    }

    @Test
    @Tag("TA10")
    void aCookieIsJudgedAsABearerIs() {
        String customers = Tokens.customer(STAFF, "kit-service").substring("Bearer ".length());
        String others = Tokens.staff(STAFF, STAFF, "link-service", "reviewer").substring("Bearer ".length());

        assertThat(signedIn("support").get("/attic").statusCode()).isEqualTo(403);
        assertThat(given().cookie(COOKIE, customers).get("/attic").statusCode()).isEqualTo(403);
        for (String bad : new String[] {others, "", "nonsense", token("reviewer") + "x"}) {
            Response answer =
                    given().redirects().follow(false).cookie(COOKIE, bad).get("/attic");
            assertThat(answer.statusCode()).as(bad).isEqualTo(303);
        }
    }

    @Test
    void nobodyIsSentToSignInAndBackToARoomByItsName() {
        Response answer = given().redirects().follow(false).get("/attic?lang=en");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/sign-in?room=attic");
        Response byScript = given().header("HX-Request", "true").get("/attic");
        assertThat(byScript.statusCode()).isEqualTo(401);
        assertThat(byScript.header("HX-Redirect")).endsWith("/sign-in?room=attic");
        assertThat(byScript.asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    @Tag("TD7")
    void whatAnotherSiteSendsChangesNothing(String site) {
        assertThat(signedIn("reviewer")
                        .header("Sec-Fetch-Site", site)
                        .post("/attic")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Tag("TD7")
    void whatThePageSendsItselfIsTakenAndWhatSaysNothingOfItsOriginIsNot() {
        assertThat(signedIn("reviewer")
                        .header("Sec-Fetch-Site", "same-origin")
                        .post("/attic")
                        .statusCode())
                .isEqualTo(303);
        assertThat(signedIn("reviewer").post("/attic").statusCode()).isEqualTo(403);
        assertThat(signedIn("reviewer").header("Origin", "null").post("/attic").statusCode())
                .isEqualTo(403);
        assertThat(signedIn("reviewer")
                        .header("Origin", "https://elsewhere.example")
                        .post("/attic")
                        .statusCode())
                .isEqualTo(403);
        String own = "http://localhost:" + io.restassured.RestAssured.port;
        assertThat(signedIn("reviewer").header("Origin", own).post("/attic").statusCode())
                .isEqualTo(303);
        assertThat(signedIn("reviewer")
                        .header("Origin", own)
                        .header("Sec-Fetch-Site", "cross-site")
                        .post("/attic")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatGoesWrongIsAPageThatKeepsTheSecretAndNamesAReference() {
        String html = signedIn("reviewer")
                .get("/attic/broken")
                .then()
                .statusCode(500)
                .extract()
                .asString();

        Document page = HtmlPage.checked(html);
        assertThat(page.text()).doesNotContain("secret").contains("internal-error");
        assertThat(page.select("dd code").last().text()).matches("[0-9a-f]{32}|[0-9a-f-]{36}");
    }

    @Test
    void aRefusalIsSaidInWordsAndWhatItNamesIsEscaped() {
        Response answer = signedIn("reviewer").header("Accept-Language", "en").get("/attic/refused");

        Document page = HtmlPage.checked(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Not by this person, or not as things stand now.");
        assertThat(page.text()).contains("<SAME_PERSON>");
    }

    @Test
    void aPathBelowARoomThatIsNoneIsAPageToo() {
        Response answer = signedIn("reviewer").get("/attic/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(HtmlPage.checked(answer.asString()).selectFirst("h1").text()).isEqualTo("お探しのページは見つかりません。");
    }

    @Test
    void everyPageTellsTheBrowserToTrustNothingThatIsWrittenIntoIt() {
        Response answer = given().get("/porch");

        assertThat(HtmlPage.checked(answer.asString()).text()).contains("<script>alert(1)</script>");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    void theLanguageIsWhatWasAskedForElseRememberedElseTheBrowsersElseJapanese() {
        assertThat(language(given())).isEqualTo("ja");
        assertThat(language(given().header("Accept-Language", "fr,en;q=0.8"))).isEqualTo("en");
        assertThat(language(given().header("Accept-Language", ";;"))).isEqualTo("ja");
        assertThat(language(given().header("Accept-Language", "en").cookie("sekisho-lang", "ja")))
                .isEqualTo("ja");
        Response asked = given().cookie("sekisho-lang", "ja").get("/porch?bank=0998&lang=en");
        assertThat(asked.cookie("sekisho-lang")).isEqualTo("en");
        Document page = HtmlPage.checked(asked.asString());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst(".doors a").attr("href")).isEqualTo("/porch?bank=0998&lang=ja");
    }

    private static String language(RequestSpecification request) {
        return HtmlPage.checked(request.get("/porch").asString())
                .selectFirst("html")
                .attr("lang");
    }

    @Test
    void filesAreKeptForGoodAtAnAddressOfTheirBytes() {
        Document page = HtmlPage.checked(signedIn("reviewer").get("/attic").asString());
        String style = page.selectFirst("link[rel=stylesheet]").attr("href");

        Response file = given().get(style);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().getValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(given().get(page.selectFirst("script").attr("src")).contentType())
                .startsWith("text/javascript");
        assertThat(given().get("/assets/0000000000000000/sekisho.css").statusCode())
                .isEqualTo(404);
        assertThat(HtmlPage.checked(given().get("/porch").asString()).select("script"))
                .isEmpty();
    }
}
