package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.sekisho.identity.reproof.AssignDuties;
import dev.sekisho.identity.reproof.RemindHolders;
import dev.sekisho.identity.reproof.SettleDuties;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proving again over REST and in PostgreSQL: a wave of two people, its batch, notices, proofs, and what is overdue. */
@QuarkusTest
@Tag("ID-03")
class ReproofApiTest {

    private static final String WAVES = "/v1/reproof-waves";
    private static final Instant LONG_AGO = Instant.parse("2020-06-01T00:00:00Z");
    private static final AtomicInteger PROVED = new AtomicInteger();

    /** The day of a test, which begins at its noon in Japan: no midnight comes between. */
    private static LocalDate today;

    private static Member planner;
    private static Member approver;
    private static Member reviewer;

    @Inject
    DataSource database;

    @Inject
    AssignDuties assign;

    @Inject
    SettleDuties settle;

    @Inject
    RemindHolders remind;

    @Inject
    MovableClock clock;

    @BeforeEach
    void noon() {
        today = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1);
        clock.moveTo(today.atTime(12, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant());
        letStaffIn();
    }

    @AfterEach
    void itIsNow() {
        clock.reset();
    }

    private static void letStaffIn() {
        if (planner == null) {
            planner = StaffHouse.enrolled()
                    .holding("operations")
                    .holding("operations-approver")
                    .signedIn();
            approver = StaffHouse.holding("operations-approver");
            reviewer = StaffHouse.holding("reviewer");
        }
    }

    /** Somebody whose identity was proved by pictures, long before all others and a minute after the one before. */
    private Customer provedByPictures() throws SQLException {
        Customer customer = Customer.proved();
        new Tables(database)
                .run("update account set identity_method = 'PHOTO_IMAGE', proved_at = '"
                        + LONG_AGO.plus(Duration.ofMinutes(PROVED.incrementAndGet())) + "' where account_id = '"
                        + customer.accountId() + "'");
        return customer;
    }

    private static ValidatableResponse plan(Map<String, Object> changes) {
        Map<String, Object> wave = new LinkedHashMap<>(Map.of(
                "reason",
                "METHOD_ENDING",
                "methods",
                List.of("PHOTO_IMAGE"),
                "provedBefore",
                "2020-07-01",
                "startsOn",
                today.toString(),
                "deadline",
                today.plusDays(30).toString(),
                "perDay",
                1));
        wave.putAll(changes);
        return planner.call().body(wave).post(WAVES).then();
    }

    private static Response approve(Member by, String wave) {
        return by.call().post(WAVES + "/" + wave + "/approvals");
    }

    private static ValidatableResponse board(String wave) {
        return reviewer.call().get(WAVES + "/" + wave).then().statusCode(200);
    }

    private ValidatableResponse clearance(Customer customer) {
        return LinkService.ask(UUID.randomUUID(), customer.accountId()).statusCode(200);
    }

    private int provedByPicturesAndNotAsked() {
        return Integer.parseInt(new Tables(database)
                .column("select count(*)::text from account a where a.identity_method = 'PHOTO_IMAGE'"
                        + " and a.proved_at < '2020-07-01T00:00:00Z'"
                        + " and not exists (select from reproof_duty d where d.account_id = a.account_id)")
                .get(0));
    }

    private List<String> duties(Customer customer) {
        return new Tables(database)
                .column("select duty_id::text from reproof_duty where account_id = '" + customer.accountId() + "'");
    }

    private List<String> facts(String aggregate) {
        return new PublishedFacts(database).typesOf(UUID.fromString(aggregate));
    }

    private static String required(Customer customer, int days) {
        return reviewer.call()
                .body(Map.of("accountId", customer.accountId(), "riskCode", "DEVICE_REUSED", "days", days))
                .post("/v1/reproof-duties")
                .then()
                .statusCode(201)
                .body(field("state", equalTo("DUE")))
                .extract()
                .as(Json.class)
                .get("dutyId");
    }

    @Test
    @Tag("TA10")
    void aWaveOfTwoPeopleAsksItsBatchOnceTellsThemAndCountsWhoProvedAgain() throws Exception {
        // Given whoever other tests left, asked before these two because their proofs are older
        int others = provedByPicturesAndNotAsked();
        Customer first = provedByPictures();
        Customer second = provedByPictures();
        String wave = plan(Map.of("perDay", others + 1))
                .statusCode(201)
                .body(field("state", equalTo("PROPOSED")))
                .extract()
                .as(Json.class)
                .get("waveId");
        approve(planner, wave).then().statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        approve(approver, wave).then().statusCode(200).body(field("state", equalTo("RUNNING")));
        approve(approver, wave).then().statusCode(409);

        List<Integer> asked = StaffHouse.race(4, assign::assignDue);

        assertThat(asked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(others + 1);
        assertThat(duties(first)).hasSize(1);
        assertThat(duties(second)).isEmpty();
        board(wave).body(field("counts.waiting", equalTo(1))).body(field("counts.total.due", equalTo(others + 1)));

        List<Integer> told = StaffHouse.race(4, () -> remind.remindDue(Instant.now()));
        assertThat(told.stream().mapToInt(Integer::intValue).sum()).isBetween(1, others + 1);
        assertThat(World.inbox(first.phone()))
                .filteredOn(text -> text.contains("本人確認をもう一度"))
                .hasSize(1);
        first.call()
                .get("/v1/reproof-duties")
                .then()
                .statusCode(200)
                .body(field("duties.overdue", equalTo(List.of(false))))
                .body(field("methods", hasItem("IC_CHIP")));
        clearance(first).body(field("state", equalTo("CODE_SENT")));

        first.prove();
        List<Integer> settled = StaffHouse.race(4, settle::settleDue);

        assertThat(settled.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        String duty = duties(first).get(0);
        assertThat(facts(duty)).containsExactly("reproof-required", "reproof-reminded", "reproof-done");
        board(wave).body(field("counts.byMethod", hasSize(1))).body(field("counts.byMethod[0].done", equalTo(1)));
        reviewer.call()
                .get(WAVES + "/" + wave + "/duties")
                .then()
                .body(field("items[dutyId=" + duty + "].state", equalTo("DONE")));
        reviewer.call().get(WAVES).then().statusCode(200).body(field("items.waveId", hasItem(wave)));
        assertThat(facts(wave))
                .containsExactly(
                        "reproof-wave-proposed",
                        "reproof-wave-refused",
                        "reproof-wave-approved",
                        "reproof-wave-refused");
    }

    @Test
    void aReviewerStopsNewLinksOfOneAccountUntilItIsProvedAgain() {
        Customer customer = Customer.proved();
        String duty = required(customer, 0);

        clearance(customer)
                .body(field("state", equalTo("REFUSED")))
                .body(field("reasons.code", equalTo(List.of("REPROOF_OVERDUE"))))
                .body(field("policyVersion", equalTo("2026-12-01.1")));
        settle.settleDue();
        customer.call().get("/v1/reproof-duties").then().body(field("duties.overdue", equalTo(List.of(true))));

        customer.prove();
        clearance(customer).body(field("state", equalTo("CODE_SENT")));
        settle.settleDue();
        assertThat(facts(duty)).containsExactly("reproof-required", "reproof-overdue", "reproof-done");
    }

    @Test
    @Tag("TA7")
    void aProofOfAnotherPersonHoldsTheAccountAndEndsNoDuty() {
        Customer customer = Customer.proved();
        String duty = required(customer, 7);
        Customer.Session session = customer.startProof();
        Kakunin.send(Kakunin.approvalOfAnother(session.proof(), session.id(), customer.document() + "X"))
                .statusCode(204);
        settle.settleDue();

        clearance(customer).body(field("reasons.code", equalTo(List.of("ACCOUNT_HELD"))));
        assertThat(facts(duty)).containsExactly("reproof-required");
        reviewer.call()
                .body(Map.of("accountId", customer.accountId(), "riskCode", "AGAIN", "days", 7))
                .post("/v1/reproof-duties")
                .then()
                .statusCode(409);
    }

    @Test
    void aWishForAHigherLimitIsAQuestionOfTheProof() throws SQLException {
        Customer byPictures = provedByPictures();
        Customer byChip = Customer.proved();

        wishes(byChip).statusCode(200).body(field("outcome", equalTo("ENOUGH")));
        wishes(byPictures).statusCode(200).body(field("outcome", equalTo("REPROOF_REQUIRED")));
        byPictures.prove();
        settle.settleDue();
        wishes(byPictures).body(field("outcome", equalTo("ENOUGH")));
        wishes(Customer.opened()).statusCode(403).body(field("type", endsWith("/identity-proof-required")));
        for (int count = 0; count < 4; count++) {
            wishes(byChip).statusCode(200);
        }
        wishes(byChip).statusCode(429);
    }

    private static ValidatableResponse wishes(Customer customer) {
        return customer.call()
                .body("{\"monthlyYen\":400000}")
                .post("/v1/limit-rises")
                .then();
    }

    @Test
    void aWaveThatCannotBeIsRefusedAndRecorded() {
        plan(Map.of("startsOn", today.minusDays(1).toString()))
                .statusCode(422)
                .body(field("rule", equalTo("START_PAST")));
        plan(Map.of("deadline", today.plusDays(13).toString()))
                .statusCode(422)
                .body(field("rule", equalTo("DEADLINE_TOO_SOON")));
        plan(Map.of("perDay", 20_001)).statusCode(422).body(field("rule", equalTo("TOO_MANY_PER_DAY")));
        reviewer.call().queryParam("cursor", "x").get(WAVES).then().statusCode(400);
    }

    @Test
    @Tag("PL-02")
    void theDatabaseWantsTwoHumansOneOpenDutyAndNoSecondThoughts() throws SQLException {
        Customer customer = Customer.proved();
        required(customer, 7);
        String wave = plan(Map.of("startsOn", today.plusDays(1).toString()))
                .extract()
                .as(Json.class)
                .get("waveId");
        Tables tables = new Tables(database);

        assertThatThrownBy(() -> tables.run("update reproof_wave set state = 'RUNNING', approved_by = proposed_by,"
                        + " approved_person = proposed_person, approved_at = now() where wave_id = '" + wave + "'"))
                .hasMessageContaining("four_eyes");
        assertThatThrownBy(
                        () -> tables.run("insert into reproof_duty (duty_id, version, account_id, reason, code, method,"
                                + " assigned_at, due_by, state, notice_due) select gen_random_uuid(), 1, account_id, reason, code,"
                                + " method, assigned_at, due_by, 'DUE', notice_due from reproof_duty where account_id = '"
                                + customer.accountId() + "'"))
                .hasMessageContaining("reproof_duty_open");
        for (String statement : List.of(
                "update reproof_duty set due_by = now() + interval '1 year'",
                "delete from reproof_duty",
                "update reproof_wave set per_day = 1000000",
                "update limit_rise_wish set outcome = 'ENOUGH'")) {
            assertThatThrownBy(() -> tables.run(statement)).as(statement).hasMessageContaining("permission denied");
        }
        customer.prove();
        settle.settleDue();
    }
}
