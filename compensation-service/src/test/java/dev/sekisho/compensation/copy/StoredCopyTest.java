package dev.sekisho.compensation.copy;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.ChargeId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StoredCopyTest extends CopyContract {

    @Inject
    CopiedCharges charges;

    @Inject
    CopiedLinks links;

    @Inject
    CopiedPayments payments;

    @Inject
    CopiedLedger ledger;

    @Inject
    CopyProgress progress;

    @Inject
    DataSource database;

    @Override
    protected CopiedCharges charges() {
        return charges;
    }

    @Override
    protected CopiedLinks links() {
        return links;
    }

    @Override
    protected CopiedPayments payments() {
        return payments;
    }

    @Override
    protected CopiedLedger ledger() {
        return ledger;
    }

    @Override
    protected void inTransaction(Runnable step) {
        QuarkusTransaction.requiringNew().run(step);
    }

    @ParameterizedTest
    @Tag("CH-04")
    @Tag("TD7")
    @ValueSource(
            strings = {
                "update copied_entry set amount_yen = 1",
                "delete from copied_entry",
                "truncate copied_entry",
                "update copied_payment set shop = 'x'",
                "delete from copied_payment",
                "delete from copied_charge",
                "delete from copied_link"
            })
    void theApplicationsRoleMayNotRewriteWhatWasCopied(String sql) throws SQLException {
        inTransaction(() -> ledger.append(sample.posting(ChargeId.random(), 10, NOON)));

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void progressGoesForwardByWholeSecondsAndNeverBack() {
        // Later than any other test of this application says.
        Instant far = Instant.parse("2099-01-01T00:00:00Z");
        reached(far);
        reached(far.plusMillis(999));
        assertThat(newest()).isEqualTo(far);

        reached(far.plusMillis(1_000));
        assertThat(newest()).isEqualTo(far.plusMillis(1_000));

        reached(far);
        assertThat(newest()).isEqualTo(far.plusMillis(1_000));
    }

    private void reached(Instant at) {
        inTransaction(() -> progress.reached("a.topic.of.tests", at));
    }

    private Instant newest() {
        return QuarkusTransaction.requiringNew().call(() -> progress.newest().orElseThrow());
    }
}
