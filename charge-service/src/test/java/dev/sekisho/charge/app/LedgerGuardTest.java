package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.sandbox.infra.SandboxAccess;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever writes the application's code. */
@QuarkusTest
@Tag("CH-04")
class LedgerGuardTest extends Scene {

    private static final String LINES =
            "insert into ledger_entry (transaction_id, line, kind, at, account, amount_yen) values ";

    @Test
    void refusesATransactionThatDoesNotAddUpToZero() {
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> asApplication(LINES + bank(id, 1, 100) + "," + bank(id, 2, -99)))
                .hasMessageContaining("adds up to zero");
    }

    @Test
    void refusesATransactionOfOneSide() {
        assertThatThrownBy(() -> asApplication(LINES + bank(UUID.randomUUID(), 1, 100)))
                .hasMessageContaining("adds up to zero");
    }

    @Test
    void refusesToUnbalanceATransactionThatIsThere() throws SQLException {
        UUID id = UUID.randomUUID();
        asApplication(LINES + bank(id, 1, 100) + "," + bank(id, 2, -100));

        assertThatThrownBy(() -> asApplication(LINES + bank(id, 3, 50))).hasMessageContaining("adds up to zero");
        assertThatThrownBy(() -> asApplication(LINES + bank(id, 3, 50) + "," + bank(id, 4, -49)))
                .hasMessageContaining("adds up to zero");
        assertThat(sum("select count(*) n from ledger_entry where transaction_id = ?", id))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount_yen = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "delete from charge",
                "delete from wallet",
                "delete from cap_counter",
                "delete from link_copy",
                "delete from payment",
                "delete from merchant",
                "delete from wallet_freeze",
                "delete from reversal",
                "delete from wallet_closure",
                "delete from watch_alert",
                "update watch_alert set raised_at = now()",
                "update watch_rule set parameter_values = '{}'",
                "delete from watch_rule",
                "update watched_movement set amount_yen = 1",
                "delete from watched_movement",
                "update watch_dry_run set alerts = 0",
                "update ledger_day set day = day",
                "delete from ledger_day",
                "update daily_position set safeguarded_yen = 0",
                "delete from daily_position",
                "update ledger_day_account set balance_yen = 0",
                "delete from ledger_finding",
                "insert into ledger_late values (gen_random_uuid(), current_date)",
                "delete from ledger_late",
                "update wallet_freeze set since = now()",
                "update payment set amount_yen = 1",
                "update charge set amount_yen = 1",
                "update charge set wallet_id = id",
                "update link_copy set wallet_id = id",
                "alter table ledger_entry disable trigger all",
                "drop table ledger_entry"
            })
    void theApplicationHasNoRightTo(String statement) {
        assertThatThrownBy(() -> asApplication(statement))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount_yen = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update daily_position set safeguarded_yen = 0",
                "delete from ledger_late",
                "delete from ledger_day"
            })
    void evenTheOwnerOfTheTablesIsStoppedAt(String statement) {
        assertThatThrownBy(() -> as("charge_owner", statement)).hasMessageContaining("the ledger only grows");
    }

    @Test
    @Tag("A76")
    void refusesToCloseADayOutOfTurn() {
        assertThatThrownBy(() -> asApplication("insert into ledger_day select max(day) + 2, now() from ledger_day"))
                .hasMessageContaining("one after the other");
        assertThatThrownBy(() -> asApplication("insert into ledger_day select min(day) - 1, now() from ledger_day"))
                .hasMessageContaining("one after the other");
    }

    @Test
    @Tag("TC6")
    void refusesAWalletBelowZero() {
        Customer customer = customerWithOldLink();
        customer.charge(100).then().statusCode(201);

        assertThatThrownBy(() -> asApplication(
                        "update wallet set balance_yen = balance_yen - 101 where id = '" + customer.walletId() + "'"))
                .hasMessageContaining("wallet_balance_yen_check");
    }

    @Test
    @Tag("CH-03")
    void refusesToTakeMoreBackThanWasCharged() {
        Customer customer = customerWithOldLink();
        String charge = customer.charge(100)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("chargeId");

        assertThatThrownBy(() -> asApplication("update charge set reversed_yen = 101 where id = '" + charge + "'"))
                .hasMessageContaining("violates check constraint");
        assertThatThrownBy(() -> asApplication("update charge set reversed_yen = -1 where id = '" + charge + "'"))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    @Tag("CH-03")
    void refusesToTakeBackWhatNeverCame() {
        Customer customer = customerWithOldLink();
        linkService.behave(customer.linkId(), FakeLinkService.Behaviour.DECLINE);
        String charge = customer.charge(100)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("chargeId");

        assertThatThrownBy(() -> asApplication("update charge set reversed_yen = 1 where id = '" + charge + "'"))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    @Tag("TC10")
    void refusesACounterBelowZero() {
        Customer customer = customerWithOldLink();
        customer.charge(100).then().statusCode(201);

        assertThatThrownBy(() -> asApplication("update cap_counter set used_yen = array[-1]::bigint[] where id = '"
                        + customer.walletId() + "'"))
                .hasMessageContaining("violates check constraint");
    }

    private static String bank(UUID id, int line, long yen) {
        return "('" + id + "', " + line + ", 'CHARGE', now(), 'bank:0998', " + yen + ")";
    }

    private static void asApplication(String sql) throws SQLException {
        as("charge_app", sql);
    }

    private static void as(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        SandboxAccess.jdbcUrl("charge"), role, SandboxAccess.postgresPassword(role));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
