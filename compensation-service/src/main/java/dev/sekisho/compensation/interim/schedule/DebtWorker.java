package dev.sekisho.compensation.interim.schedule;

import dev.sekisho.compensation.interim.Interims;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Records what is owed back once a case is closed as own use, within seconds. */
@Singleton
class DebtWorker {

    private final Interims interims;
    private final InstantSource clock;

    DebtWorker(Interims interims, InstantSource clock) {
        this.interims = interims;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void record() {
        interims.recordDebts(clock.instant());
    }
}
