package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.infra.SandboxAccess;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was there before merchants had shops and terminals goes on taking payments where it took them. */
@QuarkusTest
@Tag("A35")
@Tag("A36")
class MerchantMigrationTest {

    private static final String OWNER = "charge_owner";
    private static final String SCHEMA = "before_the_registry";
    private static final UUID PAID = UUID.randomUUID();
    private static final UUID NEVER_PAID = UUID.randomUUID();

    @Test
    void registersWhereMoneyWasPaidOrHeldAndNothingElse() throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        SandboxAccess.jdbcUrl("charge"), OWNER, SandboxAccess.postgresPassword(OWNER));
                Statement sql = owner.createStatement()) {
            migrate("9");
            sql.execute("set search_path = " + SCHEMA);
            sql.execute("insert into merchant (id, name, category, version) values ('" + PAID
                    + "', 'Denki', 'ELECTRONICS', 1)," + " ('" + NEVER_PAID + "', 'New', 'OTHER', 1)");
            payment(sql, "S1", "T1", "null", "'ELECTRONICS'", "2026-11-02");
            payment(sql, "S1", "T1", "null", "'ELECTRONICS'", "2026-11-01");
            payment(sql, "S1", "T2", "null", "'ELECTRONICS'", "2026-11-03");
            payment(sql, "S2", "T1", "'INSUFFICIENT_BALANCE'", "null", "2026-11-03");
            sql.execute("insert into authorisation (id, payment_id, wallet_id, merchant_id, category, shop, terminal,"
                    + " amount_yen, state, version, decided_at, expires_at) values (gen_random_uuid(), gen_random_uuid(),"
                    + " gen_random_uuid(), '" + PAID + "', 'ELECTRONICS', 'S3', 'T1', 1, 'STANDING', 1, '2026-11-04Z',"
                    + " '2026-11-11Z')");

            migrate("10");

            assertThat(rows(
                            sql,
                            "select shop || ' ' || code || ' ' || (since at time zone 'UTC')::date from terminal"
                                    + " where merchant_id = '" + PAID + "' and ended_at is null order by 1"))
                    .containsExactly("S1 T1 2026-11-01", "S1 T2 2026-11-03", "S3 T1 2026-11-04");
            assertThat(rows(sql, "select code from shop order by 1")).containsExactly("S1", "S3");
            assertThat(rows(
                            sql,
                            "select category from merchant_category where effective_from < '2026-11-01Z' order by 1"))
                    .containsExactly("ELECTRONICS", "OTHER");
            sql.execute("drop schema " + SCHEMA + " cascade");
        }
    }

    private static void payment(Statement sql, String shop, String terminal, String rule, String category, String day)
            throws SQLException {
        sql.execute("insert into payment (id, wallet_id, merchant_id, category, shop, terminal, amount_yen, rule, at,"
                + " idempotency_key) values (gen_random_uuid(), gen_random_uuid(), '" + PAID + "', " + category + ", '"
                + shop + "', '" + terminal + "', 1, " + rule + ", '" + day + "Z', 'k')");
    }

    private static List<String> rows(Statement sql, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = sql.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(SandboxAccess.jdbcUrl("charge"), OWNER, SandboxAccess.postgresPassword(OWNER))
                .schemas(SCHEMA)
                .locations("db/kit", "db/migration")
                .placeholders(Map.of("app_role", "charge_app"))
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }
}
