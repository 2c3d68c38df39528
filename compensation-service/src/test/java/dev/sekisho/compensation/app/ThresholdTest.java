package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.sekisho.compensation.threshold.AskAboutBank;
import dev.sekisho.compensation.threshold.SendStops;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Confirmed cases stop their bank, raise alarms and ask for a decision, over REST and in PostgreSQL; each test has its bank. */
@QuarkusTest
@Tag("A22")
class ThresholdTest implements RestingWorkers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    SendStops send;

    @Inject
    AskAboutBank ask;

    @Inject
    InstantSource clock;

    private final Owners owners = new Owners();
    private final Desk support = Desk.of("support");
    private final Desk auditor = Desk.of("auditor");

    @BeforeEach
    void everybodyAnswers() {
        owners.doAll();
        StandingStaff.everybody();
    }

    @Test
    void theThirdConfirmationOrdersTheStopAndItIsToldUntilItStands() {
        confirmed("0171", false);
        confirmed("0171", false);
        assertThat(stopsOf("0171")).isEmpty();
        owners.keepTheBookShut();
        confirmed("0171", false);
        send.sendDue();
        assertThat(column("select count(*) from bank_stop where bank_code = '0171' and epoch is null"))
                .containsExactly("1");

        owners.doAll();
        await().atMost(PATIENCE).untilAsserted(() -> {
            send.sendDue();
            assertThat(column("select epoch from bank_stop where bank_code = '0171'"))
                    .containsExactly("7");
        });

        String id = stopsOf("0171").get(0);
        assertThat(owners.toldOfStop(id)).contains("{\"cause\":\"THRESHOLD\",\"bankCode\":\"0171\"}");
        assertThat(column("select convert_from(payload, 'UTF8')::json->'data'->>'step' from fact where aggregate_id = '"
                        + id + "' order by version"))
                .containsExactly("ORDERED", "ACKNOWLEDGED");
        auditor.asks()
                .get("/v1/bank-stops")
                .then()
                .statusCode(200)
                .body(field("[stopId=" + id + "].epoch", equalTo(7)))
                .body(field("[stopId=" + id + "].cases", equalTo(3)));
    }

    @Test
    void ofThreeConfirmationsAtOnceOneOrdersTheStop() throws Exception {
        Desk bank = Desk.bank("0172");
        List<UUID> charges = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            charges.add(new Theft(database, "0172").posted(30_000));
            numbers.add(bank.reported(suspected(charges.get(i))));
        }

        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String number = numbers.get(i);
                UUID charge = charges.get(i);
                answers.add(threads.submit(
                        () -> bank.confirms(number, charge, false).extract().statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(stopsOf("0172")).hasSize(1);
    }

    @Test
    void aCustomersCaseCountsOnAYoungLinkAlone() {
        confirmedOnALinkOf("0173", Duration.ofDays(30));
        confirmedOnALinkOf("0173", Duration.ofDays(31));
        assertThat(counted("0173")).containsExactly("0");

        confirmedOnALinkOf("0173", Duration.ofDays(30).minusSeconds(1));

        assertThat(counted("0173")).containsExactly("1");
    }

    @Test
    void anAlarmIsSeenByAPersonAndTheFirstOneCounts() {
        confirmed("0174", false);
        String alarm =
                column("select id from damage_alarm where bank_code = '0174'").get(0);
        support.asks()
                .get("/v1/damage-alarms")
                .then()
                .statusCode(200)
                .body(field("[bankCode=0174].cases", equalTo(1)))
                .body(field("[bankCode=0174].overdue", equalTo(false)));

        acknowledge(support, alarm)
                .then()
                .statusCode(200)
                .body(field("acknowledgedBy", equalTo(support.staff.toString())));
        acknowledge(Desk.of("support"), alarm)
                .then()
                .statusCode(200)
                .body(field("acknowledgedBy", equalTo(support.staff.toString())));

        auditor.asks().get("/v1/damage-alarms").then().body(field("bankCode", not(hasItem("0174"))));
    }

    @Test
    @Tag("A68")
    @Tag("TD5")
    void aBankWithConfirmedDamageStaysOpenByTwoPersonsWhoStand() {
        confirmed("0175", false);
        String question = questionOf("0175");
        UUID person = UUID.randomUUID();
        Desk gone = Desk.of("support-supervisor");
        StandingStaff.gone(gone.staff);

        decides(gone, question, "STAY_OPEN").then().statusCode(403);
        decides(Desk.ofPerson(person, "support-supervisor"), question, "STAY_OPEN")
                .then()
                .statusCode(202);
        decides(Desk.ofPerson(person, "support-supervisor"), question, "STAY_OPEN")
                .then()
                .statusCode(202);
        support.asks()
                .get("/v1/open-banks")
                .then()
                .statusCode(200)
                .body(field("[bankCode=0175].personsForStayingOpen", equalTo(1)));
        decides(Desk.of("support-supervisor"), question, "STAY_OPEN")
                .then()
                .statusCode(200)
                .body(field("decision", equalTo("STAY_OPEN")));

        decides(Desk.of("support-supervisor"), question, "STOP").then().statusCode(422);
        assertThat(stopsOf("0175")).isEmpty();
    }

    @Test
    @Tag("A68")
    void aBankAboutWhichNobodyDecidesIsStoppedAndOneThatAPersonStopsToo() {
        confirmed("0176", true);
        confirmed("0177", true);
        decides(Desk.of("support-supervisor"), questionOf("0177"), "STOP")
                .then()
                .statusCode(200)
                .body(field("cause", equalTo("PERSONS")));

        ask.settle(clock.instant().plus(Duration.ofHours(25)));

        assertThat(column("select cause from bank_stop where bank_code in ('0176', '0177') order by bank_code"))
                .containsExactly("NO_DECISION", "DECISION");
        assertThat(column("select decision || ' ' || cause from open_bank_question where bank_code = '0176'"))
                .containsExactly("STOP TIME");
    }

    private void confirmed(String code, boolean customer) {
        confirmed(new Theft(database, code), code, customer);
    }

    private void confirmed(Theft theft, String code, boolean customer) {
        Desk bank = Desk.bank(code);
        UUID charge = theft.posted(30_000);
        bank.confirms(bank.reported(suspected(charge)), charge, customer).statusCode(200);
    }

    /** As old as this when the money was taken. */
    private void confirmedOnALinkOf(String code, Duration age) {
        Theft theft = new Theft(database, code);
        Instant established = Theft.NOON.minus(age);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update copied_link set person_id = ?,"
                        + " account_mask = '****123', tier = 'T1', established_at = ?, chargeable_from = ?"
                        + " where link_id = ?")) {
            update.setObject(1, UUID.randomUUID());
            update.setTimestamp(2, Timestamp.from(established));
            update.setTimestamp(3, Timestamp.from(established));
            update.setObject(4, theft.link);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        confirmed(theft, code, true);
    }

    private static Response acknowledge(Desk desk, String alarm) {
        return desk.asks().post("/v1/damage-alarms/" + alarm + "/acknowledgements");
    }

    private static Response decides(Desk desk, String question, String decision) {
        return desk.asks()
                .body("{\"decision\":\"" + decision + "\",\"note\":\"the bank has closed the way in\"}")
                .post("/v1/open-banks/" + question + "/decisions");
    }

    private String questionOf(String bank) {
        return column("select id from open_bank_question where bank_code = '" + bank + "' and decision is null")
                .get(0);
    }

    private List<String> stopsOf(String bank) {
        return column("select id from bank_stop where bank_code = '" + bank + "'");
    }

    private List<String> counted(String bank) {
        return column("select count(*) from counted_case where bank_code = '" + bank + "'");
    }

    private List<String> column(String sql) {
        return stored.column(sql);
    }
}
