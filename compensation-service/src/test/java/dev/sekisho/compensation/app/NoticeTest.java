package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sekisho.compensation.escalation.WatchSigns;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Genuine notices: written by one, published by another, found by anybody by what they hold in their hands. */
@QuarkusTest
@Tag("A53")
@Tag("IN-12")
class NoticeTest {

    /** Later than any other test confirms anything. */
    private static final Instant FAR_AHEAD = Instant.parse("2090-01-01T00:00:00Z");

    private final UUID person = UUID.randomUUID();
    private final Desk writer = Desk.ofPerson(person, "support-supervisor");
    private final Desk another = Desk.of("support-supervisor");
    private final Desk auditor = Desk.of("auditor");

    /** No other test's notice begins so. */
    private final String opening = "お知らせ" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    WatchSigns watch;

    @Inject
    Stored stored;

    private final Owners owners = new Owners();

    @BeforeEach
    void everybodyStands() {
        StandingStaff.everybody();
        owners.doAll();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void isFoundByAnybodyByItsOpeningWordsOnceASecondPersonPublishedIt() {
        String id = written(opening + "です。ご注意ください。");
        found(opening).body(field("size()", equalTo(0)));

        published(another, id).statusCode(200).body(field("state", equalTo("PUBLISHED")));

        found("  " + opening.toUpperCase(java.util.Locale.ROOT).substring(0, 20) + "！")
                .body(field("noticeId", contains(id)))
                .body(field("title", contains(startsWith("【確認済】"))))
                .body(field("basis", contains("確認済")));
        given().get("/v1/genuine-notices?opening=" + opening + "&sender=0120-000-000")
                .then()
                .body(field("noticeId", contains(id)));
        given().get("/v1/genuine-notices?opening=" + opening + "&sender=0120-000-001")
                .then()
                .body(field("size()", equalTo(0)));
        given().get("/v1/genuine-notices?opening=" + opening + "&until=2000-01-02")
                .then()
                .body(field("size()", equalTo(0)));
    }

    @Test
    @Tag("TD5")
    void isPublishedByAnotherPersonOnly() {
        String id = written(opening);

        refused(published(writer, id), "SAME_PERSON");
        refused(published(Desk.ofPerson(person, "support-supervisor"), id), "SAME_PERSON");
        found(opening).body(field("size()", equalTo(0)));
        published(another, id).statusCode(200);
        refused(published(another, id), "NOT_IN_THIS_STATE");
    }

    @Test
    void whatIsReplacedOrWithdrawnIsFoundWithTheReason() {
        String first = written(opening + "一");
        published(another, first).statusCode(200);
        String second = written(notice(opening + "二", ",\"replaces\":\"" + first + "\""));
        published(another, second).statusCode(200);

        found(opening).body(field("noticeId", contains(second, first))).body(field("replacedBy", hasItem(second)));
        refused(
                published(another, written(notice(opening + "三", ",\"replaces\":\"" + first + "\""))),
                "REPLACES_NOTHING_PUBLISHED");

        withdrawn(writer, second).statusCode(200).body(field("state", equalTo("WITHDRAWN")));
        found(opening).body(field("reason", hasItem("誤りがありました。")));
        refused(withdrawn(writer, second), "NOT_IN_THIS_STATE");
    }

    @Test
    @Tag("A55")
    void keepsTheFiguresOfItsMoment() {
        refused(asks(writer, notice(opening + " 被害は3件です。", "")), "FIGURES_WITHOUT_A_MOMENT");
        String id = written(notice(opening + " 被害は3件です。", ",\"figuresAsOf\":\"2020-09-11T00:00:00Z\""));

        published(another, id).statusCode(200).body(field("figuresAsOf", equalTo("2020-09-11T00:00:00Z")));

        found(opening).body(field("figuresAsOf", contains("2020-09-11T00:00:00Z")));
    }

    @Test
    @Tag("A66")
    void deniesNothingWithoutGrounds() {
        String denial = opening + " 当社から流出した事実はありません。";

        refused(asks(writer, notice(denial, "")), "DENIAL_NOT_DECLARED");
        refused(asks(writer, notice(denial, ",\"deniesLeak\":true")), "DENIAL_WITHOUT_INVENTORY");
    }

    @Test
    @Tag("A54")
    void refusesWhatAsksForASecret() {
        refused(asks(writer, notice(opening + " 暗証番号を入力してください。", "")), "ASKS_FOR_A_SECRET");
        auditor.asks()
                .get("/v1/notices/templates")
                .then()
                .statusCode(200)
                .body(field("size()", greaterThanOrEqualTo(5)));
    }

    @ParameterizedTest
    @CsvSource({"opening, abc", "opening, %%%%%", "sender, '  '", "from, 2020-9-1", "until, 1999-12-31"})
    void saysWhichParameterIsMalformed(String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/v1/genuine-notices")
                .then()
                .statusCode(400)
                .body(field("type", endsWith("/parameter-malformed")))
                .body(field("parameter", equalTo(parameter)));
    }

    @Test
    void isListedForStaffFromItsWritingOn() {
        String id = written(opening);

        auditor.asks().get("/v1/notices").then().statusCode(200).body(field("noticeId", hasItem(id)));
        auditor.asks().get("/v1/notices/" + id).then().body(field("state", equalTo("WRITTEN")));
        given().get("/v1/genuine-notices").then().statusCode(200).body(field("noticeId", not(hasItem(id))));
    }

    @Test
    @Tag("A58")
    void isDueAfterThreeConfirmedCasesAndCoversThemByItsFigures() {
        clock.moveTo(FAR_AHEAD);
        String before = written(notice(opening + "零", ",\"figuresAsOf\":\"2089-12-31T00:00:00Z\""));
        published(another, before).statusCode(200);
        duty().body(field("due", equalTo(false)));
        for (int i = 0; i < 3; i++) {
            UUID charge = new Theft(database, "0998").postedAt(FAR_AHEAD, 1_000);
            String number = Desk.bank("0998").reported(ReportTest.suspected(charge));
            Desk.bank("0998").confirms(number, charge, false).statusCode(200);
        }
        duty().body(field("due", equalTo(true)))
                .body(field("cases", equalTo(3)))
                .body(field("overdue", equalTo(false)));

        clock.moveTo(FAR_AHEAD.plus(Duration.ofDays(4)));
        duty().body(field("overdue", equalTo(true)));
        watch.raise(FAR_AHEAD.plus(Duration.ofDays(4)));
        assertThat(stored.column("select distinct level from escalation where trigger = 'PUBLICATION_OVERDUE'"))
                .containsExactly("MANAGEMENT");
        String id = written(notice(opening + " 被害は3件です。", ",\"figuresAsOf\":\"2090-01-04T00:00:00Z\""));
        duty().body(field("due", equalTo(true)));
        published(another, id).statusCode(200).body(field("figures.source", hasItem("ALL")));

        duty().body(field("due", equalTo(false))).body(field("overdue", equalTo(false)));
    }

    @Test
    @Tag("IN-07")
    @Tag("A48")
    void anybodyReadsThePolicyByWhichClaimsAreDecided() {
        given().get("/v1/compensation-policy")
                .then()
                .statusCode(200)
                .body(field("payer", equalTo("OPERATOR")))
                .body(field("covers.type", contains("NON_CUSTOMER", "CUSTOMER")))
                .body(field("covers.share", contains(100, 100)))
                .body(field("covers.deadlineDays", contains(nullValue(), equalTo(60))))
                .body(field("publication.fromCases", equalTo(3)))
                .body(field("desk.hours", equalTo("毎日24時間")));
    }

    private ValidatableResponse duty() {
        return auditor.asks().get("/v1/publication-duty").then().statusCode(200);
    }

    private String written(String bodyOrText) {
        String body = bodyOrText.startsWith("{") ? bodyOrText : notice(bodyOrText, "");
        return asks(writer, body).statusCode(201).extract().as(Json.class).get("noticeId");
    }

    private static ValidatableResponse asks(Desk desk, String body) {
        return desk.asks().body(body).post("/v1/notices").then();
    }

    private static ValidatableResponse published(Desk desk, String id) {
        return desk.asks().post("/v1/notices/" + id + "/publication").then();
    }

    private static ValidatableResponse withdrawn(Desk desk, String id) {
        return desk.asks()
                .body("{\"reason\":\"誤りがありました。\"}")
                .post("/v1/notices/" + id + "/withdrawal")
                .then();
    }

    private static ValidatableResponse found(String opening) {
        return given().queryParam("opening", opening)
                .get("/v1/genuine-notices")
                .then()
                .statusCode(200);
    }

    private static void refused(ValidatableResponse answer, String rule) {
        answer.statusCode(422).body(field("type", endsWith("/notice-refused"))).body(field("rules", hasItem(rule)));
    }

    private static String notice(String text, String more) {
        return "{\"channel\":\"WEB\",\"sender\":\"0120-000-000\",\"title\":\"ご注意\",\"basis\":\"CONFIRMED\",\"text\":\""
                + text + "\"" + more + "}";
    }
}
