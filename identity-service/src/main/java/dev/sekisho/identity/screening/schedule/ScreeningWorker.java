package dev.sekisho.identity.screening.schedule;

import dev.sekisho.identity.screening.AnchorJournal;
import dev.sekisho.identity.screening.SweepPersons;
import dev.sekisho.kit.clock.SystemClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Asks about everybody after a list changed, a bounded number of steps at a time, and publishes the journal's head. */
@Singleton
class ScreeningWorker {

    private static final int STEPS = 200;

    private final SweepPersons sweep;
    private final AnchorJournal anchor;
    private final SystemClock clock;
    private volatile boolean stopping;

    ScreeningWorker(SweepPersons sweep, AnchorJournal anchor, SystemClock clock) {
        this.sweep = sweep;
        this.anchor = anchor;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        for (int step = 0; step < STEPS && !stopping && sweep.step() > 0; step++) {
            // the next persons
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void anchor() {
        anchor.anchor(clock.instant());
    }
}
