package dev.sekisho.compensation.suspicion.schedule;

import dev.sekisho.compensation.suspicion.RaiseItems;
import dev.sekisho.kit.clock.SystemClock;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Raises what has to be decided, and publishes the journal's head; of what it does nothing is logged. */
@Singleton
class SuspicionWorker {

    private static final int MOST = 500;

    private final RaiseItems raise;
    private final InstantSource clock;
    private final SystemClock machine;

    SuspicionWorker(RaiseItems raise, InstantSource clock, SystemClock machine) {
        this.raise = raise;
        this.clock = clock;
        this.machine = machine;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void raise() {
        raise.raise(clock.instant().truncatedTo(ChronoUnit.MICROS), MOST);
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void anchor() {
        raise.anchor(machine.instant());
    }
}
