package dev.sekisho.charge.app;

import dev.sekisho.charge.reconciliation.Differences;
import dev.sekisho.charge.reconciliation.DifferencesContract;
import dev.sekisho.charge.reconciliation.StatementDay;
import dev.sekisho.charge.reconciliation.StatementDays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The contract, seen in PostgreSQL. */
@QuarkusTest
class JdbcDifferencesTest extends DifferencesContract {

    @Inject
    Differences differences;

    @Inject
    StatementDays days;

    @Override
    protected Differences differences() {
        return differences;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    /** And lets nobody work on it. */
    @Override
    protected void expect(StatementDay day) {
        days.expect(List.of(day));
        days.postpone(day, Duration.ofDays(1), Optional.empty());
    }
}
