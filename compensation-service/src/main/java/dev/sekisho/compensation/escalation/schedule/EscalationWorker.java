package dev.sekisho.compensation.escalation.schedule;

import dev.sekisho.compensation.escalation.Escalations;
import dev.sekisho.compensation.escalation.WaitingEscalation;
import dev.sekisho.compensation.escalation.WatchSigns;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Raises and passes on every ten seconds, and shows what waits for people; by these metrics and lines they are called. */
@Singleton
class EscalationWorker {

    private static final Logger LOG = Logger.getLogger(EscalationWorker.class);

    private final WatchSigns watch;
    private final Escalations escalations;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();

    EscalationWorker(WatchSigns watch, Escalations escalations, InstantSource clock, MeterRegistry meters) {
        this.watch = watch;
        this.escalations = escalations;
        this.clock = clock;
        this.meters = meters;
        meters.gauge("sekisho.escalations.waiting", waiting);
        meters.gauge("sekisho.escalations.overdue", overdue);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void escalate() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        attempt("raise", () -> watch.raise(now).forEach(EscalationWorker::tell));
        attempt("pass-on", () -> watch.passOn(now).forEach(EscalationWorker::tell));
        attempt("count", () -> count(now));
    }

    private void count(Instant now) {
        Escalations.Counts counts = escalations.counts(now);
        waiting.set(counts.waiting());
        overdue.set(counts.overdue());
    }

    /** What fails stops nothing else, and is done again the next time. */
    private void attempt(String step, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            meters.counter("sekisho.escalations.failed", "step", step).increment();
            LOG.errorf(failed, "escalations: %s failed", step);
        }
    }

    private static void tell(WaitingEscalation escalation) {
        LOG.warnf(
                "escalation %s to %s: %s, %s",
                escalation.head().id(),
                escalation.level(),
                escalation.head().sign().trigger(),
                escalation.head().sign().about());
    }
}
