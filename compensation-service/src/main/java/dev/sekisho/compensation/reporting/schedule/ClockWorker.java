package dev.sekisho.compensation.reporting.schedule;

import dev.sekisho.compensation.reporting.ReportingClocks;
import dev.sekisho.compensation.reporting.RunClocks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Starts the clocks of cases that were confirmed, and shows how many run, are near and are overdue, counted once a minute. */
@Singleton
class ClockWorker {

    private static final int MOST_ROUNDS = 10;

    private final RunClocks run;
    private final ReportingClocks clocks;
    private final InstantSource clock;
    private final AtomicLong running = new AtomicLong();
    private final AtomicLong near = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();

    ClockWorker(RunClocks run, ReportingClocks clocks, InstantSource clock, MeterRegistry meters) {
        this.run = run;
        this.clocks = clocks;
        this.clock = clock;
        meters.gauge("sekisho.reporting.clocks.running", running);
        meters.gauge("sekisho.reporting.clocks.near", near);
        meters.gauge("sekisho.reporting.clocks.overdue", overdue);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void runClocks() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!run.startForConfirmed(now())) {
                break;
            }
        }
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        ReportingClocks.Counts counts = clocks.counts(now());
        running.set(counts.running());
        near.set(counts.near());
        overdue.set(counts.overdue());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
