package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sekisho.compensation.escalation.EscalationPolicy;
import dev.sekisho.compensation.escalation.SendPages;
import dev.sekisho.compensation.escalation.Signs;
import dev.sekisho.compensation.escalation.Trigger;
import dev.sekisho.compensation.escalation.WatchSigns;
import dev.sekisho.compensation.reporting.RunClocks;
import dev.sekisho.compensation.task.KeepTasks;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What passes a threshold or its time reaches people, over REST and in PostgreSQL; each test has its bank. */
@QuarkusTest
@Tag("A41")
@Tag("A39")
class EscalationTest implements RestingWorkers {

    private static final int MOST_ROUNDS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    WatchSigns watch;

    @Inject
    Signs signs;

    @Inject
    EscalationPolicy policy;

    @Inject
    SendPages send;

    @Inject
    KeepTasks keep;

    @Inject
    RunClocks run;

    @Inject
    InstantSource now;

    @Inject
    MovableClock clock;

    private final Owners owners = new Owners();
    private final Desk officer = Desk.of("support-supervisor");
    private final Desk manager = Desk.of("operations-approver");
    private final Desk auditor = Desk.of("auditor");

    @BeforeEach
    void everybodyAnswers() {
        owners.doAll();
        StandingStaff.everybody();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theFirstConfirmedCaseOfABankReachesTheDutyOfficerAndThenManagement() {
        confirmed("0205");
        Instant moment = moment();
        watch.raise(moment);
        String id = about("bank 0205");
        auditor.asks()
                .get("/v1/escalations/" + id)
                .then()
                .statusCode(200)
                .body(field("trigger", equalTo("FIRST_CONFIRMED_CASE")))
                .body(field("counted", equalTo(1)))
                .body(field("amountYen", equalTo(30_000)))
                .body(field("level", equalTo("DUTY_OFFICER")));

        watch.passOn(moment.plus(Duration.ofMinutes(31)));
        knows(officer, id).statusCode(422).body(field("type", endsWith("/not-of-the-level")));
        knows(manager, id).statusCode(200).body(field("state", equalTo("ACKNOWLEDGED")));
        knows(Desk.of("operations-approver"), id)
                .statusCode(200)
                .body(field("acknowledgedBy", equalTo(manager.staff.toString())))
                .body(field("steps.step", contains("RAISED", "PASSED_ON", "ACKNOWLEDGED")));

        confirmed("0205");
        watch.raise(moment());
        assertThat(stored.column("select count(*) from escalation where about = 'bank 0205'"))
                .containsExactly("1");
        assertThat(stored.column("select type from fact where aggregate_id = '" + id + "' order by version"))
                .containsExactly(
                        "dev.sekisho.compensation.escalation-raised.v1",
                        "dev.sekisho.compensation.escalation-passed-on.v1",
                        "dev.sekisho.compensation.escalation-acknowledged.v1");
        assertThat(stored.column("select payload from fact where convert_from(payload, 'UTF8') like '%1+1 calls%'"))
                .isEmpty();
    }

    @Test
    void whatTurnsOutToBeOwnUseLeavesTheNextCaseToBeTheFirst() {
        String own = confirmed("0293");
        Instant told = moment();
        watch.raise(told);
        knows(officer, about("bank 0293")).statusCode(200);
        clock.moveBy(Duration.ofDays(2));
        confirmed("0293");
        assertThat(begun("bank 0293"))
                .singleElement()
                .satisfies(began -> assertThat(began).isBefore(told.plusSeconds(1)));

        Desk.of("support-supervisor").closes(own, "OWN_USE");
        Desk.of("support-supervisor").closes(own, "OWN_USE").statusCode(200);

        watch.raise(moment());
        assertThat(stored.column("select state from escalation where about = 'bank 0293' order by raised_at"))
                .containsExactly("ACKNOWLEDGED", "WAITING");
    }

    @Test
    void aBankThatHasCasesAllTheTimeHasNoFirstOneAgain() {
        confirmed("0294");
        for (int again = 1; again <= 3; again++) {
            clock.moveBy(Duration.ofDays(45L * again));
            confirmed("0294");
        }
        assertThat(begun("bank 0294")).isEmpty();

        clock.moveBy(Duration.ofDays(3 * 45 + 91));
        confirmed("0294");
        assertThat(begun("bank 0294")).hasSize(1);
    }

    private List<Instant> begun(String what) {
        return signs.at(moment(), policy).stream()
                .filter(seen -> seen.sign().about().equals(what))
                .map(seen -> seen.newest().orElseThrow())
                .toList();
    }

    @Test
    void whoAnswersWhileItIsPassedOnWaitsAndIsHeard() {
        confirmed("0215");
        Instant moment = moment();
        watch.raise(moment);
        String id = about("bank 0215");

        CompletableFuture<Response> answer = QuarkusTransaction.requiringNew().call(() -> {
            watch.passOn(moment.plus(Duration.ofMinutes(31)));
            CompletableFuture<Response> asked = CompletableFuture.supplyAsync(() -> said(manager, id));
            await().atMost(PATIENCE)
                    .until(() -> !stored.column("select pid from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like '%from escalation%'")
                            .isEmpty());
            return asked;
        });

        answer.join().then().statusCode(200).body(field("steps.step", contains("RAISED", "PASSED_ON", "ACKNOWLEDGED")));
    }

    @Test
    @Tag("TD9")
    void theLogIsHandedOutAsAFileThatComputesNothing() {
        confirmed("0206");
        watch.raise(moment());
        String id = about("bank 0206");
        knows(officer, id).statusCode(200);

        manager.asks()
                .get("/v1/escalations/log")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("RAISED,DUTY_OFFICER,FIRST_CONFIRMED_CASE,bank 0206,0206,1,30000,"))
                .body(containsString(officer.staff + ",'=1+1 calls the bank," + id));
        manager.asks()
                .queryParam("from", "yesterday")
                .get("/v1/escalations/log")
                .then()
                .statusCode(400);
    }

    @Test
    void peopleAreCalledUntilTheirPagerHasTakenIt() {
        confirmed("0207");
        watch.raise(moment());
        String id = about("bank 0207");

        await().atMost(PATIENCE).untilAsserted(() -> {
            send.sendDue();
            assertThat(stored.column(
                            "select taken_at is not null from escalation_page where escalation_id = '" + id + "'"))
                    .containsExactly("t");
        });

        LoggedRequest call = owners.calledAbout(id).get(0);
        assertThat(call.getHeader("Idempotency-Key")).isEqualTo(id + "-1");
        assertThat(call.getHeader("Authorization")).isEqualTo("Bearer a-token-of-tests");
        assertThat(call.getBodyAsString())
                .contains(
                        "\"level\":\"DUTY_OFFICER\"", "\"trigger\":\"FIRST_CONFIRMED_CASE\"", "\"bankCode\":\"0207\"");
    }

    @Test
    @Tag("A72")
    @Tag("A75")
    void whatIsLateReachesPeopleTasksByBankAndClocksByTheirDueMoment() {
        String number = Desk.bank("0208").reported(suspected(new Theft(database, "0208").posted(1_000)));
        confirmed("0209");
        kept();
        Instant late = Instant.parse(
                stored.column("select to_char(max(due_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                + " from case_task t join fraud_case f on f.id = t.case_id where number = '" + number
                                + "'")
                        .get(0));

        watch.raise(late);

        assertThat(stored.column("select trigger || ' ' || level || ' ' || counted from escalation"
                        + " where about = 'tasks BANK_CONFIRMATION of bank 0208'"))
                .containsExactly("TASKS_OVERDUE DUTY_OFFICER 1");
        assertThat(stored.column("select distinct e.level from escalation e, reporting_clock c"
                        + " join fraud_case f on f.id = c.case_id join case_bank b on b.case_id = f.id"
                        + " where b.bank_code = '0209' and e.trigger = 'CLOCK_OVERDUE' and e.about = c.duty || ' due '"
                        + " || to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"))
                .containsExactly("MANAGEMENT");
        assertThat(stored.column("select e.trigger || ' ' || e.level from escalation e"
                        + " join damage_alarm a on e.about = 'alarm ' || a.id where a.bank_code = '0209'"))
                .containsExactly("ALARM_UNSEEN DUTY_OFFICER");
        manager.asks()
                .queryParam("state", "WAITING")
                .get("/v1/escalations")
                .then()
                .statusCode(200)
                .body(field("items.about", hasItem("tasks BANK_CONFIRMATION of bank 0208")));
    }

    @Test
    @Tag("A35")
    @Tag("A52")
    @Tag("A77")
    void whatBanksAndThePoliceAreOwedReachesPeopleToo() throws SQLException {
        confirmed("0214");
        Instant moment = moment();
        String late = "timestamptz '" + moment.minusSeconds(60) + "'";
        String ofCase = " from fraud_case f join case_bank b on b.case_id = f.id where b.bank_code = '0214'";
        execute(
                "insert into freeze_request (id, case_id, number_in_case, payout_id, bank_code, bank_account_id, payout_yen, paid_at,"
                        + " amount_yen, written_at, due_by, state, version) select gen_random_uuid(), f.id, 1, gen_random_uuid(),"
                        + " '0215', gen_random_uuid(), 9000, " + late + ", 7000, " + late + ", " + late
                        + ", 'WAITING', 1"
                        + ofCase);
        execute("insert into preservation_list (id, case_id, around_seconds, kept_seconds, made_at, due_by, state,"
                + " version) select gen_random_uuid(), f.id, 60, 60, " + late + ", " + late + ", 'OPEN', 1" + ofCase);
        execute("insert into depositor_check (id, case_id, wallet_id, bank_account_id, bank_code, charges, amount_yen,"
                + " asked_at, answer_by, state, version) select gen_random_uuid(), f.id, gen_random_uuid(),"
                + " gen_random_uuid(), '0215', array[gen_random_uuid()], 5000, " + late + " - interval '1 hour', "
                + late
                + ", 'WAITING', 1" + ofCase);

        watch.raise(moment);

        assertThat(stored.column("select trigger || ' ' || level || ' ' || counted || ' ' || amount_yen from escalation"
                        + " where bank_code = '0215' order by trigger"))
                .containsExactly("DEPOSITORS_OVERDUE DUTY_OFFICER 1 0", "FREEZE_REQUESTS_OVERDUE DUTY_OFFICER 1 7000");
        assertThat(stored.column("select distinct trigger from escalation where about = 'camera lists'"))
                .containsExactly("PICTURES_OVERDUE");
    }

    @Test
    @Tag("A75")
    void isSeenFromItsThresholdOnAndNotBelow() {
        run.startForConfirmed(moment());
        clock.moveBy(Duration.ofDays(47));
        confirmed("0217");
        confirmed("0217");
        confirmed("0218");
        Instant seen = moment();
        run.startForConfirmed(seen);
        Duration day = Duration.ofHours(24);

        assertThat(triggers(seen, new EscalationPolicy(day, 3, 90_000, 2, day)))
                .contains(Trigger.MANY_CASES, Trigger.MUCH_MONEY, Trigger.SEVERAL_BANKS);
        assertThat(triggers(seen, new EscalationPolicy(day, 4, 90_001, 3, day)))
                .doesNotContain(Trigger.MANY_CASES, Trigger.MUCH_MONEY, Trigger.SEVERAL_BANKS);
        String about = stored.column("select duty || ' due ' || to_char(due_at at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from reporting_clock c join case_bank b"
                        + " on b.case_id = c.case_id where b.bank_code = '0218'")
                .get(0);
        Instant due = Instant.parse(about.substring(about.lastIndexOf(' ') + 1));
        Instant warned = due.minus(Duration.ofHours(4));
        assertThat(about(about, warned.minusMillis(1))).isEmpty();
        assertThat(about(about, warned)).containsExactly(Trigger.CLOCK_NEAR);
        assertThat(about(about, due.minusMillis(1))).containsExactly(Trigger.CLOCK_NEAR);
        assertThat(about(about, due)).containsExactly(Trigger.CLOCK_OVERDUE);
    }

    private List<Trigger> triggers(Instant at, EscalationPolicy policy) {
        return signs.at(at, policy).stream().map(seen -> seen.sign().trigger()).toList();
    }

    private List<Trigger> about(String what, Instant at) {
        return signs.at(at, policy).stream()
                .filter(seen -> seen.sign().about().equals(what))
                .map(seen -> seen.sign().trigger())
                .toList();
    }

    @Test
    void areListedPageByPageTheNewestFirst() {
        confirmed("0210");
        confirmed("0211");
        watch.raise(moment());

        Json first = auditor.asks()
                .queryParam("limit", "1")
                .get("/v1/escalations")
                .then()
                .statusCode(200)
                .body(field("items", hasSize(1)))
                .extract()
                .as(Json.class);
        Json second = auditor.asks()
                .queryParam("limit", "1")
                .queryParam("cursor", first.<String>get("nextCursor"))
                .get("/v1/escalations")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
        assertThat(second.<String>get("items[0].escalationId")).isNotEqualTo(first.get("items[0].escalationId"));
        for (List<String> bad : List.of(List.of("state", "OPEN"), List.of("cursor", "x"), List.of("limit", "0"))) {
            auditor.asks()
                    .queryParam(bad.get(0), bad.get(1))
                    .get("/v1/escalations")
                    .then()
                    .statusCode(400);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String confirmed(String code) {
        Desk bank = Desk.bank(code);
        UUID charge = new Theft(database, code).posted(30_000);
        String number = bank.reported(suspected(charge));
        bank.confirms(number, charge, true).statusCode(200);
        return number;
    }

    private void kept() {
        boolean more = true;
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = keep.keep(moment()) | run.startForConfirmed(moment());
        }
        assertThat(more).isFalse();
    }

    private String about(String what) {
        return stored.column("select id from escalation where about = '" + what + "'")
                .get(0);
    }

    private static ValidatableResponse knows(Desk desk, String id) {
        return said(desk, id).then();
    }

    private static Response said(Desk desk, String id) {
        return desk.asks()
                .body("{\"words\":\"=1+1 calls the bank\"}")
                .post("/v1/escalations/" + id + "/acknowledgements");
    }

    private Instant moment() {
        return now.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
