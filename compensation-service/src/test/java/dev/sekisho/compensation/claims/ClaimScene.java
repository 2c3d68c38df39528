package dev.sekisho.compensation.claims;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.task.KeepTasks;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Confirmed victims, staff, and the way from a claim to the bank; on a Tuesday morning in Tokyo. */
abstract class ClaimScene {

    static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    static final String BANK_DAY = "2026-12-03";

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final int MOST_ROUNDS = 100;
    private static final int YEAR_OF_TESTS = 2199;

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    KeepTasks keepTasks;

    /** The business clock, which goes on from where it was moved to. */
    @Inject
    InstantSource time;

    final FakeNeighbours neighbours = FakeNeighbours.running();
    final Member maker = Member.somebody();
    final Member first = Member.somebody();
    final Member second = Member.somebody();

    @BeforeEach
    void allIsWell() {
        clock.moveTo(NOW);
        neighbours.linkServiceIsAway(false);
        StandingStaff.everybody();
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    Victim victim(long... yen) {
        return victim(false, NOW.minus(Duration.ofDays(10)), yen);
    }

    Victim customer(long... yen) {
        return victim(true, NOW.minus(Duration.ofDays(10)), yen);
    }

    Victim victim(boolean customer, Instant reportedAt, long... yen) {
        int serial = SERIAL.incrementAndGet();
        UUID bankAccount = UUID.randomUUID();
        UUID wallet = UUID.randomUUID();
        String number = String.format("%07d", serial);
        neighbours.know(number, bankAccount);
        List<UUID> charges = new ArrayList<>();
        long stolen = 0;
        for (long amount : yen) {
            charges.add(UUID.randomUUID());
            stolen += amount;
        }
        Victim victim = new Victim(
                CaseNumber.of(YEAR_OF_TESTS, serial).value(),
                UUID.randomUUID(),
                bankAccount,
                wallet,
                number,
                charges,
                stolen,
                customer);
        confirmCase(victim, reportedAt);
        for (int each = 0; each < yen.length; each++) {
            confirmCharge(victim.caseId(), victim, charges.get(each), yen[each]);
        }
        return victim;
    }

    /** The same charge confirmed once more, in another case: what overlapping reports lead to. */
    Victim reportedAgain(Victim victim, long yen) {
        int serial = SERIAL.incrementAndGet();
        Victim again = new Victim(
                CaseNumber.of(YEAR_OF_TESTS, serial).value(),
                UUID.randomUUID(),
                victim.bankAccount(),
                victim.wallet(),
                victim.accountNumber(),
                victim.charges(),
                victim.stolenYen(),
                victim.customer());
        confirmCase(again, NOW.minus(Duration.ofDays(9)));
        confirmCharge(again.caseId(), again, victim.charges().get(0), yen);
        return again;
    }

    private void confirmCase(Victim victim, Instant reportedAt) {
        execute(
                "insert into fraud_case (id, number, state, opened_at, confirm_by, confirmed_at, version)"
                        + " values (?, ?, 'CONFIRMED', ?, ?, ?, 1)",
                victim.caseId(),
                victim.caseNumber(),
                Timestamp.from(reportedAt),
                Timestamp.from(reportedAt.plus(Duration.ofDays(3))),
                Timestamp.from(reportedAt.plus(Duration.ofDays(1))));
    }

    private void confirmCharge(UUID caseId, Victim victim, UUID charge, long yen) {
        execute(
                "insert into confirmed_charge (case_id, charge_id, wallet_id, bank_account_id, bank_code, amount_yen,"
                        + " posted_at, depositor_is_customer, confirmed_at, confirmed_by)"
                        + " values (?, ?, ?, ?, '0125', ?, ?, ?, ?, ?)",
                caseId,
                charge,
                victim.wallet(),
                victim.bankAccount(),
                yen,
                Timestamp.from(NOW.minus(Duration.ofDays(20))),
                victim.customer(),
                Timestamp.from(NOW.minus(Duration.ofDays(9))),
                UUID.randomUUID());
    }

    void closeAsOwnUse(Victim victim) {
        execute(
                "update fraud_case set state = 'CLOSED', outcome = 'OWN_USE', closed_at = ? where id = ?",
                Timestamp.from(NOW),
                victim.caseId());
    }

    Json made(Victim victim) {
        return made(victim, victim.claim());
    }

    Json made(Victim victim, String claim) {
        return make(maker, victim, claim).statusCode(201).extract().as(Json.class);
    }

    ValidatableResponse make(Member by, Victim victim, String claim) {
        return at(by, Member.SUPPORT)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(claim)
                .post("/v1/cases/" + victim.caseNumber() + "/claims")
                .then();
    }

    /** Made and approved by two. */
    Json approved(Victim victim) {
        Json claim = made(victim);
        approve(first, claim).statusCode(200);
        return approve(second, claim).statusCode(200).extract().as(Json.class);
    }

    ValidatableResponse approve(Member by, Json claim) {
        return approve(by, idOf(claim), claim.getString("contentHash"));
    }

    ValidatableResponse approve(Member by, UUID claim, String hash) {
        return at(by, Member.SUPERVISOR)
                .body("{\"contentHash\":\"" + hash + "\"}")
                .post("/v1/claims/" + claim + "/approvals")
                .then();
    }

    ValidatableResponse edit(Member by, UUID claim, String content) {
        return at(by, Member.SUPPORT).body(content).put("/v1/claims/" + claim).then();
    }

    /** For which day runs are made. */
    String transferDay() {
        return BANK_DAY;
    }

    Response run(Member by) {
        return at(by, Member.SUPERVISOR)
                .body("{\"transferDate\":\"" + transferDay() + "\"}")
                .post("/v1/payment-runs");
    }

    ValidatableResponse release(Member by, String run) {
        return at(by, Member.SUPERVISOR)
                .post("/v1/payment-runs/" + run + "/releases")
                .then();
    }

    ValidatableResponse confirm(Member by, String run) {
        return at(by, Member.SUPERVISOR)
                .post("/v1/payment-runs/" + run + "/confirmations")
                .then();
    }

    byte[] file(String run) {
        return at(first, Member.SUPERVISOR)
                .get("/v1/payment-runs/" + run + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Whatever is approved now is paid, by two honest supervisors. */
    void payAll() {
        Response run = run(Member.somebody());
        if (run.statusCode() == 201) {
            String id = run.as(Json.class).getString("runId");
            release(Member.somebody(), id).statusCode(200);
            confirm(Member.somebody(), id).statusCode(200);
        }
        await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(60)).until(() -> onTheirWay() == 0);
    }

    /** Confirmed by the bank and not yet written as paid: somebody held the claim at that moment. */
    long onTheirWay() {
        return count("select count(*) from claim c join payment_run r on r.id = c.run_id"
                + " where c.state = 'IN_PAYMENT' and r.state = 'CONFIRMED'");
    }

    /** Of its case, once all tasks are made and ended that are to be. */
    long openTasks(Victim victim, String kind) {
        for (int round = 0; round < MOST_ROUNDS && keepTasks.keep(time.instant()); round++) {
            // until nothing is left to be made a task of
        }
        return count(
                "select count(*) from case_task where case_id = ? and kind = ? and state = 'OPEN'",
                victim.caseId(),
                kind);
    }

    String stateOf(UUID claim) {
        return claim(claim).getString("state");
    }

    Json claim(UUID claim) {
        return at(Member.somebody(), Member.SUPPORT)
                .get("/v1/claims/" + claim)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    long paidYen(UUID claim) {
        return new PublishedFacts(database)
                .of(claim).stream()
                        .filter(fact -> fact.path("type").asText().contains("compensation-paid"))
                        .mapToLong(fact -> fact.path("data").path("amountYen").asLong())
                        .sum();
    }

    List<String> factsOf(UUID aggregate) {
        return new PublishedFacts(database).typesOf(aggregate);
    }

    static RequestSpecification at(Member member, String role) {
        return given().header("Authorization", member.as(role)).contentType(ContentType.JSON);
    }

    static UUID idOf(Json claim) {
        return UUID.fromString(claim.getString("claimId"));
    }

    void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    long count(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    String text(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
