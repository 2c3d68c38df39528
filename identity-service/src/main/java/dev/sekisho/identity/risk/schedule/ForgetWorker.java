package dev.sekisho.identity.risk.schedule;

import dev.sekisho.identity.risk.ForgetSightings;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Forgets old signals, a bounded number every ten minutes. */
@Singleton
class ForgetWorker {

    private final ForgetSightings sightings;

    ForgetWorker(ForgetSightings sightings) {
        this.sightings = sightings;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        sightings.forgetOld();
    }
}
