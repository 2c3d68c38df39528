package dev.sekisho.compensation.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has the application's password still pays nobody: the database itself refuses. */
@QuarkusTest
@Tag("TD5")
@Tag("TD6")
class DatabaseGuardTest extends ClaimScene {

    private static final String FILE = "convert_to(repeat('x', 480), 'UTF8')";

    @Test
    void aDraftIsNotPaidByAnyStatement() {
        Json claim = made(victim(1_000));
        approve(first, claim).statusCode(200);
        UUID id = idOf(claim);
        UUID run = UUID.randomUUID();

        refused("update claim set state = 'APPROVED' where id = '" + id + "'", "two approvals");
        refused("update claim set state = 'PAID', run_id = '" + run + "' where id = '" + id + "'", "does not become");
        refused(
                "update claim set state = 'IN_PAYMENT', run_id = '" + run + "' where id = '" + id + "'",
                "does not become");
        refused(approval(id, 1, first.personId()), "duplicate key");
        refused(approval(id, 1, maker.personId()), "wrote or get");
        refused(approval(id, 2, UUID.randomUUID()), "present content");
        refused(
                "insert into claim_approval select claim_id, revision, sha256('x'), '" + UUID.randomUUID() + "', '"
                        + UUID.randomUUID() + "', now() from claim_revision where claim_id = '" + id + "'",
                "foreign key");
        refused(run(run, "1000") + ";" + line(run, id, "1000"), "two persons approved");
        assertThat(stateOf(id)).isEqualTo("DRAFT");
    }

    @Test
    void anApprovedClaimIsPaidByItsLineAlone() {
        UUID id = idOf(approved(victim(1_000)));
        UUID run = UUID.randomUUID();

        refused("update claim set state = 'PAID', run_id = '" + run + "' where id = '" + id + "'", "does not become");
        refused("update claim set state = 'IN_PAYMENT', run_id = '" + run + "' where id = '" + id + "'", "its line");
        refused(run(run, "1001") + ";" + line(run, id, "1001"), "what is due");
        refused(run(run, "1001") + ";" + line(run, id, "1000"), "sum of its lines");
        refused(
                run(run, "1000") + ";" + line(run, id, "1000") + ";update claim set state = 'IN_PAYMENT', run_id = '"
                        + run + "' where id = '" + id + "';update claim set state = 'PAID' where id = '" + id + "'",
                "bank has confirmed");
        refused("update claim set revision = 2 where id = '" + id + "'", "another revision");
        refused("insert into claim_item values ('" + id + "', 1, 0, 'LATE_FEE', 1, 'E')", "what was approved");
    }

    @Test
    @Tag("IN-09")
    void nobodyIsPaidOfWhomTheirBankWasNotAsked() {
        Victim victim = victim(1_000);
        neighbours.sayOfPayee(victim.accountNumber(), "DIFFERS");
        UUID id = idOf(approved(victim));
        run(first);
        UUID run = UUID.randomUUID();
        String differs = "(select checked_at from payee_check where claim_id = '" + id + "' limit 1)";

        refused(run(run, "1000") + ";" + line(run, id, "1000", "null, null"), "was asked");
        refused(run(run, "1000") + ";" + line(run, id, "1000", "'EQUAL', " + differs), "was asked");
        refused(run(run, "1000") + ";" + line(run, id, "1000", "'DIFFERS', " + differs), "check constraint");
        refused("update payee_check set outcome = 'EQUAL'", "permission denied");
        refused("delete from payee_check", "permission denied");
        neighbours.sayOfPayee(victim.accountNumber(), "EQUAL");
    }

    @Test
    void noClaimIsInTwoLiveRunsAndNoChargeInTwoClaims() {
        Victim victim = victim(1_000);
        UUID id = idOf(approved(victim));
        String live = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        UUID run = UUID.randomUUID();

        refused(run(run, "1000") + ";" + line(run, id, "1000"), "two persons approved");
        refused(line(UUID.fromString(live), id, "1000"), "two persons approved");
        refused("update payment_line set live = false where run_id = '" + live + "'", "as long as its run");
        refused("insert into claimed_charge values ('" + victim.charges().get(0) + "', '" + id + "')", "duplicate key");
        refused("delete from claimed_charge where claim_id = '" + id + "'", "stays with its claim");
        refused("update claim set state = 'APPROVED', run_id = null where id = '" + id + "'", "with its line");
    }

    @Test
    void aPaidClaimIsOwedAgainByAReturnOfItsMoneyAlone() {
        Victim victim = victim(1_000);
        UUID id = idOf(approved(victim));
        payAll();
        String run = claim(id).getString("runId");
        String of = " where claim_id = '" + id + "'";

        refused(
                "update claim set state = 'DRAFT', revision = 2, run_id = null where id = '" + id + "'",
                "return of its");
        refused("update payment_line set live = false" + of, "as long as its run");
        refused(comesBack(run, id, 1_001), "foreign key");
        refused(comesBack(run, UUID.randomUUID(), 1_000), "was paid");
        refused("delete from charge_on_its_way" + of, "permission denied");
        refused("update charge_on_its_way set claim_id = gen_random_uuid()" + of, "permission denied");
        assertThat(stateOf(id)).isEqualTo("PAID");
    }

    @Test
    void aChargeIsOnOneWayAndALumpSumIsApprovedByTwo() {
        UUID id = idOf(approved(victim(1_000)));
        UUID list = UUID.randomUUID();
        String listed = "insert into lump_sum select '" + list + "', '0125', 'MADE', 1, 1000, sha256('x'),"
                + " gen_random_uuid(), now(), null, 1; insert into lump_sum_line (lump_sum_id, claim_id, revision,"
                + " amount_yen) values ('" + list + "', '" + id + "', 1, 1000);";
        UUID run = UUID.randomUUID();

        refused(listed + run(run, "1000") + ";" + line(run, id, "1000"), "charge_on_its_way");
        refused(listed.replace("'0125'", "'0998'"), "its own accounts");
        refused(listed.replace("1, 1000, sha256", "1, 999, sha256"), "sum of its lines");
        refused(listed + "update lump_sum set state = 'RELEASED', moved_at = now()", "two approvals");
        refused(
                listed
                        + "update lump_sum_line set outcome = 'PAID', answered_by = gen_random_uuid(), answered_at = now()"
                        + " where claim_id = '" + id + "'",
                "what was released");
        refused(
                listed + "update claim set state = 'IN_PAYMENT', lump_sum_id = '" + list + "' where id = '" + id
                        + "'; update claim set state = 'PAID' where id = '" + id + "'",
                "says it has credited");
        refused(listed + "update lump_sum_line set live = false where claim_id = '" + id + "'", "its lump sum");
        String enters = "update claim set state = 'IN_PAYMENT', lump_sum_id = '" + list + "' where id = '" + id + "';";
        String approved = "insert into lump_sum_approval select '" + list
                + "', sha256('x'), gen_random_uuid(), gen_random_uuid(), now();";
        String released = listed + enters + approved + approved
                + "update lump_sum set state = 'RELEASED', moved_at = now() where id = '" + list + "';";
        refused(
                released + "update claim set state = 'DRAFT', revision = 2, lump_sum_id = null where id = '" + id + "'",
                "word of its bank");
        refused(
                released + "update lump_sum_line set outcome = 'NOT_PAID', code = 'DECLINED', live = false,"
                        + " answered_by = gen_random_uuid(), answered_at = now() where claim_id = '" + id
                        + "'; update claim set state = 'APPROVED', lump_sum_id = null where id = '" + id + "'",
                "approved anew");
        assertThat(stateOf(id)).isEqualTo("APPROVED");
        payAll();
    }

    private static String comesBack(String run, UUID claim, long yen) {
        UUID statement = UUID.randomUUID();
        return "insert into bank_statement select '" + statement + "', 1 + (select coalesce(max(place), 0) from"
                + " bank_statement), sha256(gen_random_uuid()::text::bytea), '2026-12-07', '2026-12-07', 0, 0,"
                + " case when exists (select 1 from bank_statement) then 'GOES_ON' else 'FIRST' end, 1, 1, 0, 0, 'x',"
                + " gen_random_uuid(), gen_random_uuid(), now(); insert into bank_return (id, statement_id, inquiry,"
                + " booked_on, amount_yen, sealed, finding, found_at, state, run_id, claim_id, decided_by, decided_staff,"
                + " decided_at, version) values (gen_random_uuid(), '" + statement + "', '99999999', '2026-12-07', "
                + yen
                + ", 'x', 'BY_NAME', now(), 'MATCHED', '" + run + "', '" + claim
                + "', gen_random_uuid(), gen_random_uuid(), now(), 1)";
    }

    @Test
    void aRunIsReleasedBySomebodyElseAndItsBytesNeverChange() {
        approved(victim(1_000));
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        String where = " where id = '" + run + "'";

        refused(
                "update payment_run set state = 'RELEASED', released_at = now(), released_by = made_by" + where,
                "check constraint");
        refused("update payment_run set state = 'RELEASED'" + where, "check constraint");
        refused(
                "update payment_run set state = 'CONFIRMED', released_at = now(), released_by = gen_random_uuid(),"
                        + " confirmed_at = now(), confirmed_by = gen_random_uuid()" + where,
                "does not become");
        refused("update payment_run set file = " + FILE + where, "permission denied");
        refused("update payment_run set sha256 = sha256(file)" + where, "permission denied");
        refused("update payment_run set made_by = gen_random_uuid()" + where, "permission denied");
    }

    @Test
    void aRunIsNotReleasedForWhatTurnedOutToBeTheDepositorsOwn() {
        Victim victim = victim(1_000);
        approved(victim);
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        closeAsOwnUse(victim);

        refused(
                "update payment_run set state = 'RELEASED', released_at = now(), released_by = gen_random_uuid()"
                        + " where id = '" + run + "'",
                "its claims' own");
    }

    @Test
    void nothingThatWasSaidIsRewritten() {
        for (String table : List.of(
                "claim_revision",
                "claim_charge",
                "claim_item",
                "claim_approval",
                "payment_line",
                "payment_run",
                "claim")) {
            refused("delete from " + table, "permission denied");
            refused("truncate " + table, "permission denied");
        }
        refused("update claim_revision set owed_yen = 1", "permission denied");
        refused("update claim_approval set person_id = gen_random_uuid()", "permission denied");
        refused("update claim set case_id = gen_random_uuid()", "permission denied");
        refused("alter table claim disable trigger claim_guard", "must be owner");
        refused("drop trigger claim_guard on claim", "must be owner");
        refused("set session_replication_role = replica", "permission denied");
    }

    @Test
    void whatIsOwedIsTheSumOfWhatTheBankConfirmed() {
        UUID id = idOf(made(victim(1_000)));

        refused(
                "update claim set revision = 2, version = 9 where id = '" + id + "';"
                        + "insert into claim_revision select claim_id, 2, type, finding, 999999, beneficiary, sealed,"
                        + " content_hash, author, author_staff, written_at from claim_revision where claim_id = '" + id
                        + "';insert into claim_charge select claim_id, 2, charge_id, case_id from claim_charge"
                        + " where claim_id = '" + id + "'",
                "sum of its charges");
        refused(
                "insert into claim_charge select claim_id, revision, gen_random_uuid(), case_id from claim_charge"
                        + " where claim_id = '" + id + "'",
                "foreign key");
    }

    @Test
    @Tag("A56")
    void noClaimIsApprovedLessWhatAnEarlierRevisionWasToBePaid() {
        UUID id = idOf(made(victim(10_001)));
        UUID interim = UUID.randomUUID();
        refused(
                "insert into interim_payment (id, number, claim_id, revision, amount_yen, state, asked_by, asked_staff,"
                        + " asked_at, version) values ('" + interim + "', nextval('claim_number'), '" + id
                        + "', 1, 5000, 'ASKED', gen_random_uuid(), gen_random_uuid(), now(), 1);"
                        + interimApproval(interim) + ";" + interimApproval(interim)
                        + ";update interim_payment set state = 'APPROVED' where id = '" + interim
                        + "';update claim set revision = 2, version = 2 where id = '" + id
                        + "';insert into claim_revision select claim_id, 2, type, finding, owed_yen, beneficiary, sealed,"
                        + " content_hash, author, author_staff, written_at from claim_revision where claim_id = '" + id
                        + "';insert into claim_charge select claim_id, 2, charge_id, case_id from claim_charge where claim_id ="
                        + " '" + id + "';" + approval(id, 2, UUID.randomUUID()) + " and revision = 2;"
                        + approval(id, 2, UUID.randomUUID())
                        + " and revision = 2;update claim set state = 'APPROVED' where id = '" + id + "'",
                "an earlier revision");
    }

    private static String interimApproval(UUID interim) {
        return "insert into interim_approval values ('" + interim + "', gen_random_uuid(), gen_random_uuid(), now())";
    }

    private static String approval(UUID claim, int revision, UUID person) {
        return "insert into claim_approval select claim_id, " + revision + ", content_hash, '" + person + "', '"
                + UUID.randomUUID() + "', now() from claim_revision where claim_id = '" + claim + "'";
    }

    private static String run(UUID run, String yen) {
        return "insert into payment_run (id, transfer_date, state, payments, total_yen, file, sha256, made_by, made_at,"
                + " version) values ('" + run + "', '2026-12-03', 'MADE', 1, " + yen + ", " + FILE + ", sha256(" + FILE
                + "), '" + UUID.randomUUID() + "', now(), 1)";
    }

    private static String line(UUID run, UUID claim, String yen) {
        return "insert into payee_check (id, claim_id, revision, outcome, checked_at) values (gen_random_uuid(), '"
                + claim + "', 1, 'EQUAL', '2026-12-01T01:00:00Z');"
                + line(run, claim, yen, "'EQUAL', '2026-12-01T01:00:00Z'");
    }

    private static String line(UUID run, UUID claim, String yen, String checked) {
        return "insert into payment_line (run_id, claim_id, revision, amount_yen, payee_outcome, payee_checked_at)"
                + " values ('" + run + "', '" + claim + "', 1, " + yen + ", " + checked + ")";
    }

    /** All statements of one transaction, by the application's own role. */
    private void refused(String statements, String words) {
        assertThatThrownBy(() -> inOneTransaction(statements))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(words);
    }

    private void inOneTransaction(String statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String each : statements.split(";")) {
                    statement.execute(each);
                }
                connection.commit();
            } catch (SQLException refused) {
                connection.rollback();
                throw refused;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
