package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.testing.Json;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bank that hears of many depositors in one day reports them in one call, by its system or by a file. */
@QuarkusTest
@Tag("IN-04")
class ReportBatchTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    Scheduler workers;

    private final Owners owners = new Owners();
    private final Desk bank = Desk.bank("0998");
    private Theft first;
    private Theft second;
    private String one;
    private String two;

    @BeforeEach
    void twoWereRobbed() {
        workers.pause();
        owners.doAll();
        first = new Theft(database, "0998");
        second = new Theft(database, "0998");
        one = "R-" + UUID.randomUUID();
        two = "R-" + UUID.randomUUID();
    }

    @AfterEach
    void workersGoOn() {
        workers.resume();
    }

    @Test
    @Tag("A40")
    void eachReportIsACaseOfItsOwnAndTheMeasuresAreSentSoon() {
        UUID charge = first.posted(30_000);
        UUID other = second.posted(20_000);

        Json answer = sent(report(one, charge), report(two, other))
                .statusCode(200)
                .body(field("taken", equalTo(2)))
                .body(field("notTaken", equalTo(0)))
                .body(field("reports.reportReference", contains(one, two)))
                .body(field("reports.line", contains(1, 2)))
                .body(field("reports[0].report.matched.links", contains(first.link.toString())))
                .body(field("reports[0].report.measures.state", everyItem(equalTo("UNDER_WAY"))))
                .extract()
                .as(Json.class);

        String number = answer.get("reports[0].report.caseNumber");
        String another = answer.get("reports[1].report.caseNumber");
        assertThat(number).isNotEqualTo(another);
        workers.resume();
        for (Theft theft : List.of(first, second)) {
            await().atMost(SOON).until(() -> owners.toldAbout(theft.link).size() == 1);
            await().atMost(SOON).until(() -> owners.toldAbout(theft.wallet).size() == 1);
        }
    }

    @Test
    @Tag("TC1")
    void whatIsSentAgainByAnybodyOfTheBankIsSaidOnce() {
        UUID charge = first.posted(30_000);
        UUID other = second.posted(20_000);
        String number = sent(report(one, charge)).extract().as(Json.class).get("reports[0].report.caseNumber");

        Desk colleague = Desk.bank("0998");
        sent(colleague, report(one, charge), report(two, other))
                .statusCode(200)
                .body(field("reports[0].report.caseNumber", equalTo(number)));

        assertThat(stored.column("select report_reference from fraud_report where report_reference in ('" + one + "', '"
                        + two + "')"))
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    void aReferenceThatStoodForSomethingElseIsToldAndTheOthersAreTaken() {
        sent(report(one, first.posted(30_000))).statusCode(200);

        sent(report(one, first.posted(1_000)), report(two, second.posted(20_000)))
                .statusCode(200)
                .body(field("taken", equalTo(1)))
                .body(field("reports[0].problem", equalTo("idempotency-key-reused")))
                .body(field("reports[1].report.matched.links", contains(second.link.toString())));
    }

    @Test
    void anAccountThatCannotBeLookedForNowIsSentAgainWithTheOthers() {
        owners.findNothingNow();
        UUID charge = first.posted(30_000);
        String byAccount = "{\"certainty\":\"SUSPECTED\",\"reportReference\":\"" + two
                + "\",\"account\":{\"branchCode\":\"101\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"7650001\"}}";

        sent(report(one, charge), byAccount)
                .statusCode(200)
                .body(field("taken", equalTo(1)))
                .body(field("reports[1].problem", equalTo("account-not-searchable")));
        owners.doAll();
        owners.know("7650001", second);

        sent(report(one, charge), byAccount)
                .statusCode(200)
                .body(field("taken", equalTo(2)))
                .body(field("reports[1].report.matched.links", contains(second.link.toString())));
    }

    @Test
    @Tag("TD8")
    void oneReporterStopsSoManyLinksAndWalletsInAnHourHoweverFewReportsNameThem() {
        sent(report(one, first.posted(30_000))).body(field("taken", equalTo(1)));
        stored.column("insert into reported_thing (report_id, kind, thing_id, bank_code, strength)"
                + " select id, 'LINK', gen_random_uuid(), '0998', 'STRONG' from fraud_report, generate_series(1, 1998)"
                + " where report_reference = '" + one + "' returning 'x'");

        sent(report(two, second.posted(20_000)))
                .statusCode(200)
                .body(field("reports[0].problem", equalTo("too-many-reports")));
        bank.reports(ReportTest.suspected(first.posted(1_000))).statusCode(201);
    }

    @Test
    @Tag("TD8")
    void oneReporterReportsSoMuchInAnHourAndWhatWasSaidBeforeIsStillAnswered() {
        UUID charge = first.posted(30_000);
        String number = sent(report(one, charge)).extract().as(Json.class).get("reports[0].report.caseNumber");
        stored.column(
                "insert into fraud_report (id, case_id, source, channel, certainty, rule, received_at, reported_by,"
                        + " bank_code, account_lookup) select gen_random_uuid(), case_id, source, channel, certainty, rule,"
                        + " received_at, reported_by, bank_code, account_lookup from fraud_report, generate_series(1, 999)"
                        + " where report_reference = '" + one + "' returning id::text");

        sent(report(one, charge), report(two, second.posted(20_000)))
                .statusCode(200)
                .body(field("reports[0].report.caseNumber", equalTo(number)))
                .body(field("reports[1].problem", equalTo("too-many-reports")));
        bank.reports(ReportTest.suspected(second.posted(1_000)))
                .statusCode(429)
                .body(field("type", endsWith("/too-many-reports")));
        sent(Desk.bank("0998"), report(two, second.posted(20_000))).body(field("taken", equalTo(1)));
    }

    @Test
    void whereOneCannotBeTakenNoneIsAndItsLineIsSaid() {
        UUID charge = first.posted(30_000);
        List<String> before = stored.size();

        refused(
                        "report-without-clue",
                        report(one, charge),
                        "{\"certainty\":\"SUSPECTED\",\"reportReference\":\"" + two + "\"}")
                .body(field("line", equalTo(2)));
        refused("reference-missing", report(one, charge), ReportTest.suspected(charge))
                .body(field("line", equalTo(2)));
        refused("reference-twice", report(one, charge), report(one, charge)).body(field("line", equalTo(2)));
        refused("pin-not-taken", report(one, charge).replace("}", ",\"statement\":\"PIN 4821\"}"))
                .body(field("line", equalTo(1)));
        sent(report(one, charge).replace("{", "{\"bankCode\":\"0999\","))
                .statusCode(403)
                .body(field("type", endsWith("/another-bank")));

        assertThat(stored.size()).isEqualTo(before);
    }

    @Test
    @Tag("A40")
    void aFileFromASpreadsheetSaysTheSame() {
        UUID charge = first.posted(30_000);
        owners.know("7650002", second);
        String file =
                "\uFEFFreport_reference,certainty,charge_ids,branch_code,account_type,account_number,occurred_from,"
                        + "occurred_to,statement\r\n"
                        + one + ",SUSPECTED," + charge + ",,,,2026-11-20,2026-11-20,\"身に覚えが, \"\"ありません\"\"\"\r\n"
                        + two + ",CONFIRMED,,101,ORDINARY,7650002,,,\r\n";

        String number = file(file)
                .statusCode(200)
                .body(field("taken", equalTo(2)))
                .body(field("reports[0].report.matched.charges", contains(charge.toString())))
                .body(field("reports[1].report.matched.links", contains(second.link.toString())))
                .extract()
                .as(Json.class)
                .get("reports[0].report.caseNumber");

        bank.sees(number)
                .body(field("reports[0].occurredFrom", equalTo("2026-11-19T15:00:00Z")))
                .body(field("reports[0].occurredTo", equalTo("2026-11-20T14:59:59.999999Z")))
                .body(field("reports[0].statement", equalTo("身に覚えが, \"ありません\"")));
        file(file).statusCode(200).body(field("reports[0].report.caseNumber", equalTo(number)));
    }

    @Test
    void whatTheApiShowsAsAnExampleIsTaken() {
        owners.know("1234567", first);
        owners.know("7654321", second);
        Json api = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);

        assertTaken(bank, api, "/v1/fraud-reports", "application/json", 201);
        assertTaken(bank, api, "/v1/fraud-reports/batches", "application/json", 200);
        assertTaken(bank, api, "/v1/fraud-reports/files", "text/csv", 200);
        assertTaken(Desk.of("support"), api, "/v1/charge-searches", "application/json", 200);
    }

    private static void assertTaken(Desk desk, Json api, String path, String type, int status) {
        Map<String, Map<String, Object>> paths = api.get("paths");
        JsonNode content = new ObjectMapper()
                .valueToTree(paths.get(path))
                .path("post")
                .path("requestBody")
                .path("content")
                .path(type);
        JsonNode example = content.path("examples").iterator().next().path("value");
        desk.asks()
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body((example.isTextual() ? example.asText() : example.toString()).getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .statusCode(status);
    }

    @Test
    @Tag("TD11")
    void aFileThatCannotBeReadIsNotTaken() {
        List<String> before = stored.size();

        file("report_reference,certainty\r\n" + one + ",PERHAPS\r\n")
                .statusCode(400)
                .body(field("type", endsWith("/csv-malformed")))
                .body(field("line", equalTo(1)))
                .body(field("column", equalTo("certainty")));
        file("").statusCode(400).body(field("type", endsWith("/csv-malformed")));
        Desk.of("support")
                .asks()
                .contentType("text/csv")
                .body("report_reference,certainty\r\n")
                .post("/v1/fraud-reports/files")
                .then()
                .statusCode(403);

        assertThat(stored.size()).isEqualTo(before);
    }

    private static String report(String reference, UUID charge) {
        return ReportTest.suspected(charge).replace("}", ",\"reportReference\":\"" + reference + "\"}");
    }

    private ValidatableResponse refused(String code, String... reports) {
        return sent(reports).statusCode(400).body(field("type", endsWith("/" + code)));
    }

    private ValidatableResponse sent(String... reports) {
        return sent(bank, reports);
    }

    private static ValidatableResponse sent(Desk desk, String... reports) {
        return desk.asks()
                .body("{\"reports\":[" + String.join(",", reports) + "]}")
                .post("/v1/fraud-reports/batches")
                .then();
    }

    private ValidatableResponse file(String text) {
        return bank.asks()
                .contentType("text/csv")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/fraud-reports/files")
                .then();
    }
}
