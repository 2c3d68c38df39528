package dev.sekisho.charge.position.schedule;

import dev.sekisho.charge.position.CloseDays;
import dev.sekisho.charge.position.DailyPosition;
import dev.sekisho.charge.position.Positions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Closes what is over, and shows what did not agree, what has to be safeguarded, and days nobody closed. */
@Singleton
class ClosingWorker {

    private static final Logger LOG = Logger.getLogger(ClosingWorker.class);

    private final CloseDays close;
    private final Positions positions;
    private final InstantSource clock;
    private final AtomicLong findings = new AtomicLong();
    private final AtomicLong safeguarded = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();

    ClosingWorker(CloseDays close, Positions positions, InstantSource clock, MeterRegistry meters) {
        this.close = close;
        this.positions = positions;
        this.clock = clock;
        meters.gauge("sekisho.ledger.findings", findings);
        meters.gauge("sekisho.ledger.safeguarded.yen", safeguarded);
        meters.gauge("sekisho.ledger.days.overdue", overdue);
    }

    @Scheduled(every = "{sekisho.charge.closing.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void closeDue() {
        close.closeDue(clock.instant()).stream()
                .filter(position -> position.findings() > 0)
                .forEach(position -> LOG.errorf(
                        "the ledger does not agree at the end of %s: %d findings",
                        position.day(), position.findings()));
        positions.newest().ifPresent(this::show);
        overdue.set(close.overdue(clock.instant()));
    }

    private void show(DailyPosition newest) {
        findings.set(newest.findings());
        safeguarded.set(newest.safeguardedYen());
    }
}
