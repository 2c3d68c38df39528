package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was published in 2020, entered afterwards and given again as it stood on each day. */
@QuarkusTest
@Tag("A55")
@Tag("IN-10")
class BulletinTest implements RestingWorkers {

    /**
     * As of, cases, yen, banks, basis; a dash is what was not said. Sources in that order: internet.watch 1276265; prod-news
     * 20200910-1293677; internet.watch 1276265; paymentnavi 98530; the press of 2020-09-11; bcnretail; prod-news
     * 20200915-1306962; NHK k10012630911000; zeimo.jp/34425; livedoor 18969723; k-tai 1281758 (two); k-tai 1283169 (two);
     * iza.ne.jp 201028.
     */
    private static final String[] SERIES = {
        "2020-09-03T00:00:00Z - - 1 UNKNOWN",
        "2020-09-09T00:00:00Z 34 10000000 3 REPORTED",
        "2020-09-09T01:00:00Z 37 12000000 3 REPORTED",
        "2020-09-10T03:00:00Z 66 18000000 11 REPORTED",
        "2020-09-10T15:00:00Z 73 19900000 12 REPORTED",
        "2020-09-13T15:00:00Z 120 25420000 11 REPORTED",
        "2020-09-14T15:00:00Z 143 26760000 11 REPORTED",
        "2020-09-22T11:00:00Z 172 27760000 11 REPORTED",
        "2020-09-24T11:00:00Z 211 28330000 11 REPORTED",
        "2020-09-27T11:00:00Z 219 28480000 - REPORTED",
        "2020-10-07T09:00:00Z 125 28420000 - CONFIRMED",
        "2020-10-07T09:30:00Z 199 26580000 - REPORTED",
        "2020-10-14T09:00:00Z 127 28500000 - CONFIRMED",
        "2020-10-14T09:30:00Z 122 27970000 - PAID",
        "2020-10-27T09:00:00Z 128 28850000 - CONFIRMED"
    };

    private static final String OWN_USE = "口座名義人本人の利用と判明したものなど10件131万円を除いたため";

    private final Desk supervisor = Desk.of("support-supervisor");
    private final Desk auditor = Desk.of("auditor");

    /** No other test's. */
    private final String publisher = "事業者" + UUID.randomUUID();

    private final String series = publisher + " REPORTED - CASES - -";

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void everybodyStands() {
        StandingStaff.everybody();
        new Owners().doAll();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("A42")
    @Tag("A43")
    void theSeriesOf2020IsGivenAgainAsItStoodAtEachMoment() {
        for (String line : SERIES) {
            entered(bulletin(line, line.contains(" 199 ") ? OWN_USE : null));
        }

        for (int i = 0; i < SERIES.length; i++) {
            String[] said = SERIES[i].split(" ", -1);
            published(said[0])
                    .body(field("bulletins.size()", equalTo(i + 1)))
                    .body(field("bulletins[0].figuresAsOf", equalTo(said[0])))
                    .body(field("bulletins[0].figures[0].basis", equalTo(said[4])))
                    .body(field("bulletins[0].figures[0].count", number(said[1])))
                    .body(field("bulletins[0].figures[0].amountYen", number(said[2])))
                    .body(field("bulletins[0].figures[0].banks", number(said[3])));
        }
        // both of one day stay, and the second one is a change that nobody explained
        published("2020-09-09T01:00:00Z")
                .body(field("bulletins[0].figures[0].change.count", equalTo(3)))
                .body(field("bulletins[1].figures[0].change", nullValue()));
        published("2020-09-13T15:00:00Z")
                .body(field("bulletins[0].figures[0].change.banks", equalTo(-1)))
                .body(field("bulletins[0].figures[0].change.reason", equalTo("理由未公表")));
        // another basis is another series; the same one says why it fell
        published("2020-10-07T09:30:00Z")
                .body(field("bulletins[1].figures[0].change", nullValue()))
                .body(field("bulletins[0].figures[0].change.count", equalTo(-20)))
                .body(field("bulletins[0].figures[0].change.amountYen", equalTo(-1_900_000)))
                .body(field("bulletins[0].figures[0].change.reason", equalTo(OWN_USE)));
        alarms().body(field("series", not(hasItem(series))));
    }

    @Test
    void aBasisTakenForAnotherIsAnAlarmThatAPersonAcknowledges() {
        entered(bulletin(SERIES[9], null));
        entered(bulletin("2020-10-07T09:00:00Z 125 28420000 - REPORTED", null));

        String alarm = alarms().body(field("[series=" + series + "].yenPerCase", equalTo(227_360)))
                .body(field("[series=" + series + "].yenPerCaseBefore", equalTo(130_045)))
                .extract()
                .as(Json.class)
                .get("[series=" + series + "].alarmId");
        supervisor
                .asks()
                .post("/v1/damage-alarms/" + alarm + "/acknowledgements")
                .then()
                .statusCode(200);

        alarms().body(field("series", not(hasItem(series))));
        assertThat(new PublishedFacts(database).typesOf(UUID.fromString(alarm)))
                .containsExactly("figure-alarm-raised", "figure-alarm-acknowledged");
    }

    @Test
    @Tag("A29")
    void ourOwnAreTiedToWhatWeHadAndHoldWhateverBecomesKnownLater() {
        clock.moveTo(Instant.parse("2031-01-01T00:00:00Z"));
        UUID charge = new Theft(database, "0195").posted(30_000);
        String number = Desk.bank("0195").reported(ReportTest.suspected(charge));
        clock.moveTo(Instant.parse("2031-01-02T00:00:00Z"));
        String words = own("2031-01-01T12:00:00Z", noticed("2031-01-01T12:00:00Z"));
        String key = UUID.randomUUID().toString();
        String id = enters(key, words).statusCode(201).extract().as(Json.class).get("bulletinId");
        enters(key, words).statusCode(201).body(field("bulletinId", equalTo(id)));
        enters(key, words.replace("50000", "60000")).statusCode(422);
        Desk.of("support-supervisor").closes(number, "OWN_USE");
        Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(200);

        ValidatableResponse whole =
                auditor.asks().get("/v1/bulletins/" + id).then().statusCode(200);
        whole.body(field("snapshot.holds", equalTo(true)))
                .body(field("snapshot.hash", notNullValue()))
                .body(field("figures[0].ours.count", equalTo(1)))
                .body(field("figures[0].ours.moreAnnounced", equalTo(1)))
                .body(field("figures[0].ours.moreAnnouncedYen", equalTo(20_000)))
                .body(field("figures[1].ours.count", nullValue()));
        assertThat(new PublishedFacts(database)
                        .of(UUID.fromString(id))
                        .get(0)
                        .path("data")
                        .path("snapshotHash")
                        .asText())
                .isEqualTo(whole.extract().as(Json.class).getString("snapshot.hash"));

        auditor.asks()
                .get("/v1/damage-figures?asOf=2031-01-01T12:00:00Z")
                .then()
                .body(field("settled", equalTo(true)));
        Desk.of("support")
                .asks()
                .get("/v1/bulletins/" + id)
                .then()
                .statusCode(200)
                .body(field("figures[0].count", equalTo(2)))
                .body(field("figures[0].ours", nullValue()))
                .body(field("snapshot", nullValue()));
        given().get("/v1/published-figures")
                .then()
                .statusCode(200)
                .body(field("[bulletinId=" + id + "].figures[0].count", equalTo(2)))
                .body(field("[bulletinId=" + id + "].figures[0].bankCode", equalTo("0195")))
                .body(field("[bulletinId=" + id + "].enteredBy", nullValue()))
                .body(field("[bulletinId=" + id + "].figures[0].ours", nullValue()));
        given().get("/v1/published-figures?asOf=2031-01-01T00:00:00Z")
                .then()
                .body(field("bulletinId", not(hasItem(id))));
    }

    @Test
    void anEntryThatWasWrongStaysBesideTheRightOne() {
        Instant before = Instant.parse("2031-02-01T00:00:00Z");
        clock.moveTo(before.plusSeconds(60));
        String wrong = entered(bulletin("2020-09-10T15:00:00Z 37 19900000 12 REPORTED", null));
        clock.moveTo(before.plusSeconds(120));
        String right = entered(
                bulletin(SERIES[4], null).replace("{\"publisher\"", "{\"corrects\":\"" + wrong + "\",\"publisher\""));

        enters(
                        UUID.randomUUID().toString(),
                        bulletin(SERIES[4], null)
                                .replace("{\"publisher\"", "{\"corrects\":\"" + wrong + "\",\"publisher\""))
                .statusCode(422)
                .body(field("type", endsWith("/bulletin-refused")))
                .body(field("rules", contains("CORRECTED_BEFORE")));
        published("2020-09-12T00:00:00Z")
                .body(field("bulletins[bulletinId=" + wrong + "].correctedBy", equalTo(right)))
                .body(field("bulletins[bulletinId=" + right + "].figures[0].change", nullValue()));
        auditor.asks()
                .queryParam("publisher", publisher)
                .queryParam("knownAt", before.plusSeconds(119).toString())
                .get("/v1/bulletins")
                .then()
                .statusCode(200)
                .body(field("bulletins.bulletinId", contains(wrong)))
                .body(field("bulletins[0].correctedBy", nullValue()));
    }

    @Test
    @Tag("TD6")
    void nobodyChangesWhatWasEntered() {
        entered(bulletin(SERIES[4], null));

        for (String sql : List.of(
                "update bulletin set text = 'x'",
                "delete from bulletin",
                "update bulletin_figure set counted = 1",
                "delete from bulletin_snapshot",
                "update damage_word set known_at = now()",
                "delete from damage_word")) {
            assertThatThrownBy(() -> execute(sql))
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void pagesLeadOnAndRulesAreNamed() {
        entered(bulletin(SERIES[3], null));
        entered(bulletin(SERIES[4], null));
        String cursor = auditor.asks()
                .queryParam("publisher", publisher)
                .get("/v1/bulletins?limit=1")
                .then()
                .body(field("bulletins[0].figures[0].count", equalTo(73)))
                .extract()
                .as(Json.class)
                .get("nextCursor");
        auditor.asks()
                .queryParam("publisher", publisher)
                .queryParam("cursor", cursor)
                .get("/v1/bulletins")
                .then()
                .body(field("bulletins.figures.count", contains(List.of(66))))
                .body(field("nextCursor", nullValue()));
        for (Map.Entry<String, String> bad : Map.of(
                        "asOf", "x", "knownAt", "1", "own", "yes", "cursor", "x", "limit", "0", "publisher", " ")
                .entrySet()) {
            auditor.asks()
                    .queryParam(bad.getKey(), bad.getValue())
                    .get("/v1/bulletins")
                    .then()
                    .statusCode(400);
        }
        supervisor
                .asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(own("2020-09-12T00:00:00Z", UUID.randomUUID().toString())
                        .replace("\"figuresAsOf\":\"2020-09-12T00:00:00Z\",", ""))
                .post("/v1/bulletins")
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/bulletin-refused")))
                .body(field("rules", contains("OWN_WITHOUT_A_MOMENT")));
    }

    private ValidatableResponse published(String until) {
        return auditor.asks()
                .queryParam("publisher", publisher)
                .queryParam("asOf", until)
                .get("/v1/bulletins")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse alarms() {
        return auditor.asks().get("/v1/damage-alarms").then().statusCode(200);
    }

    private String entered(String body) {
        return supervisor
                .asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/bulletins")
                .then()
                .statusCode(201)
                .body(field("contentHash", notNullValue()))
                .extract()
                .as(Json.class)
                .get("bulletinId");
    }

    private ValidatableResponse enters(String key, String body) {
        return supervisor
                .asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/bulletins")
                .then();
    }

    /** By two persons. */
    private String noticed(String asOf) {
        String notice = supervisor
                .asks()
                .body(
                        "{\"channel\":\"WEB\",\"sender\":\"当社\",\"title\":\"被害\",\"basis\":\"CONFIRMED\",\"text\":\"公表文\","
                                + "\"figuresAsOf\":\"" + asOf + "\"}")
                .post("/v1/notices")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("noticeId");
        Desk.of("support-supervisor")
                .asks()
                .post("/v1/notices/" + notice + "/publication")
                .then()
                .statusCode(200);
        return notice;
    }

    private String bulletin(String line, String reasonOrNull) {
        String[] said = line.split(" ", -1);
        return "{\"publisher\":\"" + publisher + "\",\"text\":\"公表文\",\"source\":\"当時の記事\",\"publishedAt\":\"" + said[0]
                + "\",\"figuresAsOf\":\"" + said[0] + "\",\"figures\":[{\"basis\":\"" + said[4] + "\",\"unit\":\""
                + (said[1].equals("-") ? "UNKNOWN" : "CASES") + "\",\"words\":\"被害件数\"" + number("count", said[1])
                + number("amountYen", said[2]) + number("banks", said[3])
                + (reasonOrNull == null ? "" : ",\"reason\":\"" + reasonOrNull + "\"") + "}]}";
    }

    /** Of one bank, and in persons, which we do not count. */
    private static String own(String asOf, String notice) {
        return "{\"publisher\":\"Sekisho\",\"own\":true,\"noticeId\":\"" + notice
                + "\",\"text\":\"公表文\",\"source\":\"当社\",\"publishedAt\":\""
                + asOf
                + "\",\"figuresAsOf\":\"" + asOf + "\",\"figures\":[{\"basis\":\"REPORTED\",\"unit\":\"CASES\","
                + "\"words\":\"被害件数\",\"count\":2,\"amountYen\":50000,\"bankCode\":\"0195\"},{\"basis\":\"REPORTED\","
                + "\"unit\":\"PERSONS\",\"words\":\"被害者\",\"count\":2,\"approximate\":true}]}";
    }

    private static String number(String name, String value) {
        return value.equals("-") ? "" : ",\"" + name + "\":" + value;
    }

    private static Matcher<Object> number(String value) {
        return value.equals("-") ? nullValue() : equalTo(Integer.valueOf(value));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
