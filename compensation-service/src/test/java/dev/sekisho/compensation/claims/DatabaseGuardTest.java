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
        refused(run(run, "1001") + ";" + line(run, id, "1001"), "foreign key");
        refused(run(run, "1001") + ";" + line(run, id, "1000"), "sum of its lines");
        refused(
                run(run, "1000") + ";" + line(run, id, "1000") + ";update claim set state = 'IN_PAYMENT', run_id = '"
                        + run + "' where id = '" + id + "';update claim set state = 'PAID' where id = '" + id + "'",
                "bank has confirmed");
        refused("update claim set revision = 2 where id = '" + id + "'", "another revision");
        refused("insert into claim_item values ('" + id + "', 1, 0, 'LATE_FEE', 1, 'E')", "what was approved");
    }

    @Test
    void noClaimIsInTwoLiveRunsAndNoChargeInTwoClaims() {
        Victim victim = victim(1_000);
        UUID id = idOf(approved(victim));
        String live = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        UUID run = UUID.randomUUID();

        refused(run(run, "1000") + ";" + line(run, id, "1000"), "two persons approved");
        refused("insert into payment_line values ('" + live + "', '" + id + "', 1, 1000)", "two persons approved");
        refused("update payment_line set live = false where run_id = '" + live + "'", "as long as its run");
        refused("insert into claimed_charge values ('" + victim.charges().get(0) + "', '" + id + "')", "duplicate key");
        refused("delete from claimed_charge where claim_id = '" + id + "'", "stays with its claim");
        refused("update claim set state = 'APPROVED', run_id = null where id = '" + id + "'", "with its line");
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
        return "insert into payment_line values ('" + run + "', '" + claim + "', 1, " + yen + ")";
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
