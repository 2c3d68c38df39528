package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.baseline.Baseline;
import dev.sekisho.kit.testing.Attested;
import dev.sekisho.sandbox.infra.SandboxAccess;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What this service shows for its part of the baseline: something real is broken, and exactly its control is not met. */
@QuarkusTest
@Tag("A60")
class AttestationTest {

    private static final String HERE = "charge-service";

    @Test
    void everyControlOfTheRegisterIsLookedAt() {
        Attested attested = Attested.now(HERE);

        assertThat(attested.controls()).isEqualTo(Baseline.controlsOf(HERE));
        assertThat(attested.failedLooks()).isEmpty();
        assertThat(attested.notMet()).doesNotContain("CH-01", "CH-03", "CH-05", "CH-06", "CH-07", "LK-05");
    }

    @Test
    @Tag("CH-04")
    void booksThatSomebodyCouldRewriteAreSeen() throws SQLException {
        Set<String> before = new TreeSet<>(Attested.now(HERE).whyNot("CH-04"));
        Set<String> others = Attested.now(HERE).notMet();
        asOwner("alter table ledger_entry disable trigger ledger_only_grows");
        try {
            Attested broken = Attested.now(HERE);

            Set<String> expected = new TreeSet<>(before);
            expected.add("trigger ledger_only_grows on ledger_entry: missing or not in force");
            assertThat(new TreeSet<>(broken.whyNot("CH-04"))).isEqualTo(expected);
            others.add("CH-04");
            assertThat(broken.notMet()).isEqualTo(others);
        } finally {
            asOwner("alter table ledger_entry enable trigger ledger_only_grows");
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        SandboxAccess.jdbcUrl("charge"),
                        "charge_owner",
                        SandboxAccess.postgresPassword("charge_owner"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
