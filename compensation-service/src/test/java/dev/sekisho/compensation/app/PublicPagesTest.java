package dev.sekisho.compensation.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.notice.page.NoticesCode;
import dev.sekisho.compensation.notice.page.NoticesText;
import dev.sekisho.compensation.policy.page.PolicyText;
import dev.sekisho.kit.testing.HtmlPage;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PageSources;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody looks at: whether a notice is from us, and how one is compensated. */
@QuarkusTest
@Tag("A53")
class PublicPagesTest {

    private static final int MOST_BYTES = 60 * 1024;

    private final Desk writer = Desk.of("support-supervisor");
    private final Desk another = Desk.of("support-supervisor");
    private final String opening = "見本" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void templatesAndTextsAreSafeAndInBothLanguages() {
        PageSources.areSafe();
        PageSources.speakBothLanguages(NoticesText.class, NoticesCode.class, PolicyText.class);
    }

    @Test
    void aNoticeIsFoundByItsOpeningWordsOnceItWasPublishedAndNotBefore() {
        String id = written(opening + "<b>x</b>");
        assertThat(found(opening).text()).contains("No such notice is ours.");
        assertThat(given().get("/notices/" + id).statusCode()).isEqualTo(404);

        another.asks().post("/v1/notices/" + id + "/publication").then().statusCode(200);

        Document list = found("  " + opening);
        assertThat(list.select("article a").eachAttr("href")).containsExactly("/notices/" + id);
        assertThat(list.selectFirst("#opening").attr("value")).isEqualTo(opening);
        Document notice = page(given().get("/notices/" + id + "?lang=en"));
        assertThat(notice.selectFirst("h1").text()).isEqualTo("ご注意");
        assertThat(notice.text()).contains(opening + "<b>x</b>", "0120-000-000", "Confirmed");
        assertThat(notice.html()).doesNotContain(writer.staff.toString());
    }

    @Test
    void whatWasWithdrawnIsFoundWithTheReason() {
        String id = written(opening);
        another.asks().post("/v1/notices/" + id + "/publication").then().statusCode(200);
        another.asks()
                .body("{\"reason\":\"誤りがありました。\"}")
                .post("/v1/notices/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        assertThat(found(opening).select("article .badge").eachText()).contains("Withdrawn");
        assertThat(page(given().get("/notices/" + id)).text()).contains("誤りがありました。");
    }

    @ParameterizedTest
    @CsvSource({"opening, abc", "opening, %%%%%", "from, 2020-9-1", "until, 1999-12-31"})
    void whatCannotBeLookedForIsSaidOnAPage(String parameter, String value) {
        Response answer = given().queryParam(parameter, value).get("/notices");

        assertThat(answer.statusCode()).isEqualTo(400);
        page(answer);
    }

    @Test
    void emptyFieldsOfTheFormAskForEverything() {
        assertThat(given().get("/notices?opening=&sender=&from=&until=").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("IN-07")
    void thePolicyIsMadeOfTheNumbersThatDecide() {
        Json policy = given().get("/v1/compensation-policy").as(Json.class);

        Document page = page(given().get("/compensation-policy?lang=en"));

        assertThat(page.text())
                .contains("within " + policy.get("covers[type=CUSTOMER].deadlineDays") + " days of the first report")
                .contains("100% of what was taken, without a deadline")
                .contains(policy.<String>get("desk.name"), policy.<String>get("desk.reachedBy"))
                .contains("Once " + policy.get("publication.fromCases") + " cases are confirmed, we publish it within "
                        + policy.get("publication.withinHours") + " hours")
                .contains("gross negligence", "overdraft interest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notices", "/compensation-policy"})
    @Tag("A54")
    void isSmallNeedsNoScriptAndMayBeKept(String path) {
        Response answer = given().get(path);

        Document page = page(answer);
        byte[] style = given().get(page.selectFirst("link[rel=stylesheet]").attr("href"))
                .asByteArray();
        assertThat(answer.asByteArray().length + style.length).isLessThan(MOST_BYTES);
        assertThat(page.select("script, input[type=password]")).isEmpty();
        assertThat(answer.headers().getValues("Cache-Control"))
                .singleElement()
                .asString()
                .startsWith("public, max-age=");
        assertThat(page.select("nav a").eachAttr("href"))
                .contains("/status", "/ways-to-check", "/notices", "/compensation-policy");
    }

    private String written(String text) {
        return writer.asks()
                .body("{\"channel\":\"WEB\",\"sender\":\"0120-000-000\",\"title\":\"ご注意\",\"basis\":\"CONFIRMED\","
                        + "\"text\":\"" + text + "\"}")
                .post("/v1/notices")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("noticeId");
    }

    private static Document found(String opening) {
        return page(
                given().queryParam("opening", opening).queryParam("lang", "en").get("/notices"));
    }

    private static Document page(Response answer) {
        return HtmlPage.checked(answer.asString());
    }
}
