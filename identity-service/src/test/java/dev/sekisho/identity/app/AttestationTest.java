package dev.sekisho.identity.app;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What this service shows for its part of the baseline: something real is broken, and exactly its control is not met. */
@QuarkusTest
@Tag("A60")
class AttestationTest {

    private static final String HERE = "identity-service";

    @Test
    void everyControlOfTheRegisterIsLookedAt() {
        Attested attested = Attested.now(HERE);

        assertThat(attested.controls()).isEqualTo(Baseline.controlsOf(HERE));
        assertThat(attested.failedLooks()).isEmpty();
        assertThat(attested.notMet()).doesNotContain("ID-01", "ID-03", "ID-06", "ID-07", "ID-10", "ID-11", "PL-01");
    }

    @Test
    @Tag("ID-11")
    void holdsThatNobodyWouldReviewAreSeen() throws SQLException {
        Set<String> expected = Attested.now(HERE).notMet();
        expected.add("ID-11");
        asOwner("alter table account_hold disable trigger hold_is_reviewed");
        try {
            assertThat(Attested.now(HERE).notMet()).isEqualTo(expected);
        } finally {
            asOwner("alter table account_hold enable trigger hold_is_reviewed");
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        SandboxAccess.jdbcUrl("identity"),
                        "identity_owner",
                        SandboxAccess.postgresPassword("identity_owner"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
