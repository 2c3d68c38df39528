package dev.sekisho.link.link.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.sql.Statements;
import dev.sekisho.link.link.ArrangedPrints;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL ends the transaction of a replica that is too slow in it; the replica starts all the same. */
@QuarkusTest
@Tag("TD15")
class SlowDatabaseAtStartTest {

    @Inject
    Statements statements;

    @Inject
    ArrangedPrints prints;

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void aTransactionThatWasEndedForBeingIdleIsTriedAgain() throws InterruptedException {
        new PatientStart(pauses::add)
                .run(() -> QuarkusTransaction.requiringNew().run(() -> {
                    if (pauses.size() < 2) {
                        idleForTooLong();
                    }
                    prints.arrange();
                }));

        assertThat(pauses).hasSizeGreaterThanOrEqualTo(2);
    }

    private void idleForTooLong() {
        statements.query("select set_config('idle_in_transaction_session_timeout', '100ms', true)", row -> true);
        try {
            TimeUnit.MILLISECONDS.sleep(600);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
