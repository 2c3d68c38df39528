package dev.sekisho.link.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.testing.HeldBook;
import dev.sekisho.kit.testing.HtmlPage;
import dev.sekisho.kit.testing.PageSources;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.link.passbook.page.WaysText;
import dev.sekisho.link.suspension.page.StatusText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody looks at: the status of banks, and how to have one's own account checked. */
@QuarkusTest
@Tag("A28")
@Tag("A62")
class PublicPagesTest implements RestingWorkers {

    private static final int MOST_BYTES = 60 * 1024;

    private final HeldBook copy = new HeldBook();
    private final Staff staff = Staff.somebody();

    @AfterEach
    void nothingIsStopped() {
        OwnersHand.openTheBook();
        copy.open();
    }

    @Test
    void templatesAndTextsAreSafeAndInBothLanguages() {
        PageSources.areSafe();
        PageSources.speakBothLanguages(StatusText.class, WaysText.class);
    }

    @Test
    void saysOfEachBankAndOperationWhatIsStoppedSinceWhenAndWhy() {
        copy.suspend(Operation.CHARGE, Optional.of(new BankCode(Staff.FIRST)));

        Document page = page("/status?lang=en");

        var cells = page.selectFirst("tr:has(a[href=/ways-to-check/0998])").select("td");
        assertThat(cells.get(0).text()).isEqualTo("Open");
        assertThat(cells.get(1).text())
                .isEqualTo("Stopped since 1970-01-01 09:00 Reason: a response to fraud Planned end: not known yet");
        assertThat(page.text()).contains("Something is stopped at");
        assertThat(page("/status?lang=ja").text()).contains("停止中", "不正利用への対応", "終了予定: 未定");
    }

    @Test
    void showsWhatWasStoppedWithoutWhoStoppedItAndWhatTheyNoted() {
        staff.as("operations")
                .body("{\"operations\":[\"LINK\",\"CHARGE\"],\"bankCode\":\"0998\",\"reason\":\"MAINTENANCE\","
                        + "\"plannedEnd\":\"2029-01-02T03:04:00Z\",\"note\":\"inner words\"}")
                .post("/v1/suspensions")
                .then()
                .statusCode(201);

        Document page = page("/status?lang=ja");

        String newest =
                page.select("section[aria-labelledby=history] tbody tr").first().text();
        assertThat(newest).contains("口座連携・チャージ", "停止", "理由: メンテナンス", "終了予定: 2029-01-02 12:04");
        assertThat(page.html())
                .doesNotContain("inner words")
                .doesNotContain(staff.staffId().toString());
    }

    @Test
    void leadsToOlderChangesPieceByPiece() {
        for (int change = 0; change < 26; change++) {
            staff.as("operations")
                    .body("{\"operations\":[\"LINK\"],\"bankCode\":\"0999\",\"reason\":\"POSTURE\"}")
                    .post("/v1/suspensions")
                    .then()
                    .statusCode(201);
        }
        Document newest = page("/status");
        assertThat(newest.select("section[aria-labelledby=history] tbody tr")).hasSize(25);

        String older = newest.selectFirst("a[href*=before]").attr("href");
        Document page = page(older.substring(0, older.indexOf('#')));

        assertThat(page.select("section[aria-labelledby=history] tbody tr")).isNotEmpty();
        assertThat(page.select("a[href=/status#history]")).hasSize(1);
        given().get("/status?before=x").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/ways-to-check", "/ways-to-check/0998"})
    @Tag("A54")
    void isSmallNeedsNoScriptMayBeKeptAndAsksForNothing(String path) {
        copy.suspend(Operation.LINK, Optional.empty());
        copy.suspend(Operation.CHARGE, Optional.empty());

        Response answer = given().get(path);

        Document page = HtmlPage.checked(answer.asString());
        byte[] style = given().get(page.selectFirst("link[rel=stylesheet]").attr("href"))
                .asByteArray();
        assertThat(answer.asByteArray().length + style.length).isLessThan(MOST_BYTES);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("input, textarea, form")).isEmpty();
        assertThat(answer.headers().getValues("Cache-Control"))
                .singleElement()
                .asString()
                .startsWith("public, max-age=");
        assertThat(page.select("nav a").eachAttr("href"))
                .containsExactly("/status", "/ways-to-check", "/notices", "/compensation-policy");
    }

    @Test
    @Tag("A29")
    @Tag("A50")
    @Tag("A51")
    void saysAtEachBankWhereToLookAndWhatTheBankCanBeAskedFor() {
        Document all = page("/ways-to-check?lang=en");
        assertThat(all.select("a[href=/ways-to-check/0998]")).hasSize(1);

        Document page = page("/ways-to-check/0998?lang=ja");

        assertThat(page.text()).contains("セキシヨ", "確認中", "通帳をATMまたは窓口で記帳して", "連携有無の確認", "口座連携停止登録", "絶対にありません");
        for (String none : new String[] {"0002", "998", "x"}) {
            Response absent = given().get("/ways-to-check/" + none);
            assertThat(absent.statusCode()).isEqualTo(404);
            HtmlPage.checked(absent.asString());
        }
    }

    private static Document page(String path) {
        return HtmlPage.checked(
                given().get(path).then().statusCode(200).extract().asString());
    }
}
