package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.compensation.escalation.WatchSigns;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Incidents, their clocks and what is handed to the regulator, over REST and in PostgreSQL. */
@QuarkusTest
@Tag("A39")
class IncidentTest implements RestingWorkers {

    private static final String LEARNED = "2026-11-20T03:00:00Z";
    private static final String HASH = "ab".repeat(32);

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    WatchSigns watch;

    @Inject
    InstantSource now;

    private final Desk supervisor = Desk.of("support-supervisor");
    private final Desk auditor = Desk.of("auditor");

    @BeforeEach
    void everybodyAnswers() {
        new Owners().doAll();
        StandingStaff.everybody();
    }

    @Test
    @Tag("A75")
    void startsTheClocksOfItsReportsFromWhenTheOperatorLearnedOfIt() {
        String id = declared(true, true);

        clocks(id)
                .body(field(
                        "items.duty",
                        containsInAnyOrder("REGULATOR_FIRST", "PRIVACY_PRELIMINARY", "PRIVACY_FULL_AFTER_ATTACK")))
                .body(field("items[0].dueAt", equalTo("2026-11-20T15:00:00Z")))
                .body(field("items[1].dueAt", equalTo("2026-11-23T15:00:00Z")))
                .body(field("items[2].dueAt", equalTo("2027-01-18T15:00:00Z")))
                .body(field("items[0].sent", nullValue()));
        clocks(declared(true, false)).body(field("items.duty", hasItem("PRIVACY_FULL")));
        clocks(declared(false, true)).body(field("items.duty", contains("REGULATOR_FIRST")));
    }

    @Test
    void isDeclaredOnceUnderOneKey() {
        String body = "{\"title\":\"one\",\"learnedAt\":\"" + LEARNED + "\",\"personalData\":false,\"attack\":false}";
        String key = UUID.randomUUID().toString();
        String id = declares(key, body).statusCode(201).extract().as(Json.class).get("incidentId");

        declares(key, body).statusCode(201).body(field("incidentId", equalTo(id)));
        declares(key, body.replace("one", "two"))
                .statusCode(422)
                .body(field("type", endsWith("/idempotency-key-reused")));
        declares("", body).statusCode(400).body(field("type", endsWith("/idempotency-key-missing")));
        clocks(id).body(field("items.duty", contains("REGULATOR_FIRST")));
    }

    @Test
    @Tag("A75")
    void aReportStopsAClockAndSaysWhetherItWasLate() {
        String clock = clocks(declared(false, false)).extract().as(Json.class).get("items[0].clockId");

        reports(clock, "2026-11-20T02:59:59Z", HASH).statusCode(422).body(field("rule", equalTo("NOT_SENT_THEN")));
        reports(clock, "2026-11-20T15:00:00Z", HASH)
                .statusCode(200)
                .body(field("standing", equalTo("STOPPED")))
                .body(field("sent.late", equalTo(true)))
                .body(field("sent.reference", equalTo("関財金1第123号")));
        reports(clock, "2026-11-20T15:00:00Z", HASH).statusCode(200);
        reports(clock, "2026-11-20T15:00:00Z", "cd".repeat(32))
                .statusCode(422)
                .body(field("rule", equalTo("REPORTED")));
        assertThat(stored.column("select convert_from(payload, 'UTF8')::json->'data'->>'contentHash' from fact"
                        + " where aggregate_id = '" + clock + "' and version = 2"))
                .containsExactly(HASH);
    }

    @Test
    @Tag("A75")
    void aClockIsDroppedAndOpenedAgainByTwoPersons() {
        String incident = declared(false, false);
        String clock = clocks(incident).extract().as(Json.class).get("items[0].clockId");
        Desk other = Desk.of("support-supervisor");

        changes(supervisor, clock, "DROP").statusCode(200).body(field("standing", equalTo("OVERDUE")));
        auditor.asks()
                .get("/v1/reporting-clocks/" + clock + "/changes")
                .then()
                .statusCode(200)
                .body(field("items.proposedBy", contains(supervisor.staff.toString())));
        changes(other, clock, "DROP").statusCode(200).body(field("droppedFor", equalTo("IN_ERROR")));
        report(incident, null).then().body(field("clocks.droppedFor", contains("IN_ERROR")));
        changes(other, clock, "DROP").statusCode(422).body(field("rule", equalTo("NOT_RUNNING")));

        changes(other, clock, "REOPEN").statusCode(200).body(field("standing", equalTo("DROPPED")));
        changes(supervisor, clock, "REOPEN").statusCode(200).body(field("standing", equalTo("OVERDUE")));
        assertThat(stored.column("select count(*) from clock_change where clock_id = '" + clock
                        + "' and agreed_person is not null"))
                .containsExactly("2");
    }

    /** Whatever becomes of the clock later, a report of the moment in which it was stopped or dropped says so. */
    @Test
    @Tag("A75")
    @Tag("A40")
    void aReportOfTheTimeBeforeAClockWasOpenedAgainSaysWhatWasSentThen() {
        String incident = declared(false, false);
        String clock = clocks(incident).extract().as(Json.class).get("items[0].clockId");
        Desk other = Desk.of("support-supervisor");
        reports(clock, "2026-11-20T14:00:00Z", HASH).statusCode(200);
        Instant sent = now.instant();
        changes(supervisor, clock, "REOPEN").statusCode(200);
        changes(other, clock, "REOPEN").statusCode(200).body(field("standing", equalTo("OVERDUE")));
        Instant running = now.instant();
        changes(supervisor, clock, "DROP").statusCode(200);
        changes(other, clock, "DROP").statusCode(200);
        Instant dropped = now.instant();
        changes(supervisor, clock, "REOPEN").statusCode(200);
        changes(other, clock, "REOPEN").statusCode(200);
        reports(clock, "2026-11-20T15:00:00Z", "cd".repeat(32)).statusCode(200);

        report(incident, sent.toString())
                .then()
                .body(field("clocks.sha256", contains(HASH)))
                .body(field("clocks.droppedFor", contains("")));
        report(incident, running.toString())
                .then()
                .body(field("clocks.sha256", contains("")))
                .body(field("clocks.droppedFor", contains("")));
        report(incident, dropped.toString())
                .then()
                .body(field("clocks.sha256", contains("")))
                .body(field("clocks.droppedFor", contains("IN_ERROR")));
        report(incident, null).then().body(field("clocks.sha256", contains("cd".repeat(32))));
    }

    private static ValidatableResponse changes(Desk desk, String clock, String kind) {
        return desk.asks()
                .body("{\"kind\":\"" + kind + "\",\"reason\":\"IN_ERROR\",\"note\":\"another duty was meant\"}")
                .post("/v1/reporting-clocks/" + clock + "/changes")
                .then();
    }

    @Test
    @Tag("A75")
    void aClockOfACaseMayRunFromEarlierAndNeverFromLater() {
        String number = Desk.bank("0212").reported(suspected(new Theft(database, "0212").posted(1_000)));
        starts(number, "2026-11-21T00:00:00Z").statusCode(200);

        starts(number, "2026-11-22T00:00:00Z").statusCode(422).body(field("rule", equalTo("RUNS_FROM_EARLIER")));
        starts(number, LEARNED)
                .statusCode(200)
                .body(field("caseNumber", equalTo(number)))
                .body(field("dueAt", equalTo("2026-11-23T15:00:00Z")));
        starts(number, "2199-01-01T00:00:00Z").statusCode(422).body(field("rule", equalTo("NOT_YET_LEARNED")));
        auditor.asks()
                .queryParam("caseNumber", number)
                .queryParam("standing", "OVERDUE")
                .get("/v1/reporting-clocks")
                .then()
                .statusCode(200)
                .body(field("items.duty", contains("PRIVACY_PRELIMINARY")));
        auditor.asks()
                .queryParam("caseNumber", number)
                .queryParam("standing", "LATE")
                .get("/v1/reporting-clocks")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("IN-11")
    void isReportedAsItWasKnownAtAMomentAndThatItWasHandedOutIsAFact() throws Exception {
        String id = declared(false, true);
        Desk bank = Desk.bank("0213");
        UUID charge = new Theft(database, "0213").posted(30_000);
        String number = bank.reported(suspected(charge));
        joins(id, number).statusCode(200).body(field("cases", contains(number)));
        joins(id, number).statusCode(200);
        joins(id, "SKS-2020-999999-0").statusCode(404);
        Response before = report(id, null);
        String asOf = before.as(Json.class).get("asOf");
        before.then()
                .body(field("cases.state", contains("OPEN")))
                .body(field("figures", empty()))
                .body(field("clocks.sentAt", contains("")));

        bank.confirms(number, charge, false).statusCode(200);
        String clock = clocks(id).extract().as(Json.class).get("items[0].clockId");
        reports(clock, "2026-11-20T14:00:00Z", HASH).statusCode(200);

        Response after = report(id, null);
        after.then()
                .body(field("cases.state", contains("CONFIRMED")))
                .body(field("figures.bankCode", contains("0213")))
                .body(field("figures.amountYen", contains(30_000)))
                .body(field("clocks.sha256", hasItem(HASH)))
                .body(field("measures.grade", hasItem("STOP")));
        assertThat(report(id, asOf).asByteArray()).isEqualTo(before.asByteArray());
        stored.column("update reporting_clock set rule = 'another' where id = '" + clock + "' returning id");
        assertThat(report(id, asOf).asByteArray()).isEqualTo(before.asByteArray());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(after.asByteArray()));
        assertThat(after.header("ETag")).contains(hash);
        assertThat(stored.column("select convert_from(payload, 'UTF8')::json->'data'->>'contentHash' from fact"
                        + " where aggregate_id = '" + id + "' and type like '%.incident-report-exported.%'"))
                .contains(hash);
        auditor.asks()
                .queryParam("asOf", "2199-01-01T00:00:00Z")
                .get("/v1/incidents/" + id + "/report")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("A41")
    void theReportTellsWhatMadeTheOperatorLearnAndNothingOfOtherIncidents() {
        Desk bank = Desk.bank("0216");
        UUID charge = new Theft(database, "0216").posted(30_000);
        String number = bank.reported(suspected(charge));
        bank.confirms(number, charge, false).statusCode(200);
        watch.raise(now.instant().truncatedTo(ChronoUnit.MICROS));
        anotherIncidentsClockIsLate();
        String id = declared(now.instant().toString(), false, false);
        joins(id, number).statusCode(200);

        report(id, null)
                .then()
                .statusCode(200)
                .body(field("escalations.about", hasItem("bank 0216")))
                .body(field("escalations.about", not(hasItem("PRIVACY_FULL due 2031-01-01T00:00:00Z"))))
                .body(field("cut", empty()));
    }

    private void anotherIncidentsClockIsLate() {
        stored.column("with e as (insert into escalation (id, trigger, about, counted, amount_yen, raised_at, level,"
                + " acknowledge_by, state, version) values (gen_random_uuid(), 'CLOCK_OVERDUE',"
                + " 'PRIVACY_FULL due 2031-01-01T00:00:00Z', 1, 0, now(), 'MANAGEMENT', '2100-01-01', 'WAITING', 1)"
                + " returning *) insert into escalation_step (escalation_id, version, step, level, at, acknowledge_by)"
                + " select id, 1, 'RAISED', level, raised_at, acknowledge_by from e returning escalation_id");
    }

    @Test
    @Tag("TD9")
    void theFileComputesNothing() {
        String id = declared(false, false);

        Response file = auditor.asks().get("/v1/incidents/" + id + "/report/file");

        file.then().statusCode(200).contentType(containsString("text/csv"));
        assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8))
                .contains("incident," + id + ",," + LEARNED + ",,,,'=1+1 銀行\r\n")
                .contains("clock,REGULATOR_FIRST INCIDENT,," + LEARNED + ",RUNNING,");
        auditor.asks().get("/v1/incidents").then().statusCode(200).body(field("items.incidentId", hasItem(id)));
    }

    private String declared(boolean personalData, boolean attack) {
        return declared(LEARNED, personalData, attack);
    }

    private String declared(String learnedAt, boolean personalData, boolean attack) {
        String body = "{\"title\":\"=1+1 銀行\",\"learnedAt\":\"" + learnedAt + "\",\"personalData\":" + personalData
                + ",\"attack\":" + attack + "}";
        return declares(UUID.randomUUID().toString(), body)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("incidentId");
    }

    private ValidatableResponse declares(String key, String body) {
        return supervisor
                .asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/incidents")
                .then();
    }

    private ValidatableResponse clocks(String incident) {
        return auditor.asks()
                .queryParam("incidentId", incident)
                .get("/v1/reporting-clocks")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse joins(String incident, String number) {
        return supervisor
                .asks()
                .body("{\"caseNumbers\":[\"" + number + "\"]}")
                .post("/v1/incidents/" + incident + "/cases")
                .then();
    }

    private ValidatableResponse starts(String number, String learnedAt) {
        return supervisor
                .asks()
                .body("{\"duty\":\"PRIVACY_PRELIMINARY\",\"caseNumber\":\"" + number + "\",\"learnedAt\":\"" + learnedAt
                        + "\"}")
                .post("/v1/reporting-clocks")
                .then();
    }

    private ValidatableResponse reports(String clock, String sentAt, String hash) {
        return supervisor
                .asks()
                .body("{\"reference\":\"関財金1第123号\",\"sha256\":\"" + hash + "\",\"sentAt\":\"" + sentAt + "\"}")
                .post("/v1/reporting-clocks/" + clock + "/reports")
                .then();
    }

    private Response report(String incident, String asOf) {
        var request = auditor.asks();
        if (asOf != null) {
            request.queryParam("asOf", asOf);
        }
        return request.get("/v1/incidents/" + incident + "/report");
    }
}
