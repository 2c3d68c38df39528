package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.sekisho.compensation.task.KeepTasks;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tasks of cases over REST and in PostgreSQL; each test has its bank. */
@QuarkusTest
@Tag("A72")
class TaskTest implements RestingWorkers {

    private static final int MOST_ROUNDS = 100;

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    KeepTasks keep;

    @Inject
    InstantSource now;

    @Inject
    MovableClock clock;

    private final Desk support = Desk.of("support");
    private final Desk supervisor = Desk.of("support-supervisor");

    @BeforeEach
    void everybodyAnswers() {
        new Owners().doAll();
        StandingStaff.everybody();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("TD8")
    void theBankIsAskedToConfirmAndNoOtherBankHearsOfIt() {
        Desk bank = Desk.bank("0201");
        UUID charge = new Theft(database, "0201").posted(30_000);
        String number = bank.reported(suspected(charge));
        kept();

        tasks(bank, "state", "OPEN")
                .body(field("items.caseNumber", contains(number)))
                .body(field("items.kind", contains("BANK_CONFIRMATION")))
                .body(field("items.owner", contains("BANK")))
                .body(field("items.rule", contains("BANK_CONFIRMATION@2019-01-01")))
                .body(field("items.overdue", contains(false)));
        tasks(Desk.bank("0202"), "caseNumber", number).body(field("items", empty()));
        assertThat(bank.sees(number).extract().as(Json.class).<String>get("confirmBy"))
                .isEqualTo(only(bank, number, "dueAt"));

        clock.moveTo(Instant.parse(only(bank, number, "dueAt")));
        tasks(bank, "overdue", "true").body(field("items.caseNumber", contains(number)));
        clock.reset();
        bank.confirms(number, charge, false).statusCode(200);
        kept();

        tasks(bank, "state", "OPEN").body(field("items", empty()));
        tasks(bank, "state", "DONE").body(field("items.cause", contains("EVENT")));
        tasks(support, "caseNumber", number)
                .body(field("items.kind", containsInAnyOrder("BANK_CONFIRMATION", "VICTIM_CONTACT", "DECISION")));
        assertThat(stored.column("select string_agg(type, ' ' order by type) from fact where aggregate_id in"
                        + " (select id from case_task where bank_code = '0201' and kind = 'BANK_CONFIRMATION')"))
                .containsExactly(
                        "dev.sekisho.compensation.case-task-done.v1" + " dev.sekisho.compensation.case-task-opened.v1");
    }

    @Test
    void peopleTakeTasksOnAndEndThemForAReasonThatBanksDoNotSee() {
        Desk bank = Desk.bank("0203");
        UUID charge = new Theft(database, "0203").posted(30_000);
        String number = bank.reported(suspected(charge));
        bank.confirms(number, charge, false).statusCode(200);
        kept();
        String contact = idOf(number, "VICTIM_CONTACT");
        String decision = idOf(number, "DECISION");

        moves(support, contact, "takings", "")
                .statusCode(200)
                .body(field("takenBy", equalTo(support.staff.toString())));
        ends(support, contact)
                .statusCode(200)
                .body(field("state", equalTo("DONE")))
                .body(field("cause", equalTo("PERSON")));
        ends(support, decision).statusCode(422).body(field("rule", equalTo("NOT_SUPPORTS")));
        ends(supervisor, decision).statusCode(200);
        ends(Desk.of("support-supervisor"), decision).statusCode(422).body(field("rule", equalTo("TASK_OVER")));
        kept();

        tasks(support, "caseNumber", number).body(field("items.state", not(hasItem("OPEN"))));
        assertThat(stored.column("select payload from fact where convert_from(payload, 'UTF8') like '%spoken to%'"))
                .isEmpty();
    }

    @Test
    @Tag("IN-08")
    void whatASupervisorEndedIsWantedAgainForTheFirstReasonThatCameLater() {
        Desk bank = Desk.bank("0214");
        Theft theft = new Theft(database, "0214");
        UUID refused = theft.posted(30_000);
        UUID second = theft.posted(20_000);
        UUID third = theft.posted(10_000);
        String number = bank.reported(suspected(refused));
        kept();
        ends(supervisor, idOf(number, "BANK_CONFIRMATION")).statusCode(200);
        kept();
        assertThat(open(number)).isEmpty();

        clock.moveBy(Duration.ofDays(1));
        assertThat(Desk.bank("0214").reported(suspected(second))).isEqualTo(number);
        assertThat(Desk.bank("0214").reported(suspected(third))).isEqualTo(number);
        kept();
        assertThat(open(number)).containsExactly("BANK_CONFIRMATION");
        bank.confirms(number, refused, false).statusCode(200);
        kept();
        ends(supervisor, idOf(number, "DECISION")).statusCode(200);
        kept();
        assertThat(open(number)).containsExactly("VICTIM_CONTACT");

        clock.moveBy(Duration.ofDays(2));
        bank.confirms(number, second, false).statusCode(200);
        Instant again = now.instant();
        clock.moveBy(Duration.ofDays(3));
        bank.confirms(number, third, false).statusCode(200);
        kept();

        assertThat(open(number)).containsExactly("DECISION", "VICTIM_CONTACT");
        assertThat(stored.column("select max(began_at) <= '" + again + "' from case_task t join fraud_case f"
                        + " on f.id = t.case_id where t.kind = 'DECISION' and f.number = '" + number + "'"))
                .containsExactly("t");
    }

    @Test
    void areListedPageByPageInTheOrderInWhichTheyAreDue() {
        Desk bank = Desk.bank("0204");
        for (int i = 0; i < 3; i++) {
            bank.reported(suspected(new Theft(database, "0204").posted(10_000)));
        }
        kept();

        Json first = tasks(bank, "limit", "2")
                .body(field("items", hasSize(2)))
                .extract()
                .as(Json.class);
        bank.asks()
                .queryParam("limit", "2")
                .queryParam("cursor", first.<String>get("nextCursor"))
                .get("/v1/tasks")
                .then()
                .statusCode(200)
                .body(field("items", hasSize(1)))
                .body(field("items.taskId", not(contains(first.<String>get("items[0].taskId")))));
        for (List<String> bad : List.of(
                List.of("owner", "support"),
                List.of("bankCode", "1"),
                List.of("caseNumber", "SKS-2026-000001-1"),
                List.of("state", "open"),
                List.of("overdue", "yes"),
                List.of("cursor", "x"),
                List.of("limit", "101"))) {
            support.asks()
                    .queryParam(bad.get(0), bad.get(1))
                    .get("/v1/tasks")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    @Tag("A75")
    void theRulesAreShownWithTheirSources() {
        support.asks()
                .get("/v1/deadline-rules")
                .then()
                .statusCode(200)
                .body(field("[subject=PRIVACY_FULL_AFTER_ATTACK].amount", equalTo(59)))
                .body(field("[subject=PRIVACY_FULL_AFTER_ATTACK].source", endsWith("to be checked against the law")));
    }

    private void kept() {
        Instant moment = now.instant().truncatedTo(ChronoUnit.MICROS);
        boolean more = true;
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = keep.keep(moment);
        }
        assertThat(more).isFalse();
    }

    private List<String> open(String number) {
        return stored.column("select t.kind from case_task t join fraud_case f on f.id = t.case_id where f.number = '"
                + number + "' and t.state = 'OPEN' order by t.kind");
    }

    private String only(Desk desk, String number, String name) {
        return tasks(desk, "caseNumber", number).extract().as(Json.class).get("items[0]." + name);
    }

    private String idOf(String number, String kind) {
        return stored.column("select t.id from case_task t join fraud_case f on f.id = t.case_id where f.number = '"
                        + number + "' and t.kind = '" + kind + "' order by t.began_at desc")
                .get(0);
    }

    private static ValidatableResponse tasks(Desk desk, String name, String value) {
        return desk.asks().queryParam(name, value).get("/v1/tasks").then().statusCode(200);
    }

    private static ValidatableResponse ends(Desk desk, String task) {
        return moves(desk, task, "completions", "{\"reason\":\"the depositor was spoken to by the bank\"}");
    }

    private static ValidatableResponse moves(Desk desk, String task, String how, String body) {
        return desk.asks().body(body).post("/v1/tasks/" + task + "/" + how).then();
    }
}
