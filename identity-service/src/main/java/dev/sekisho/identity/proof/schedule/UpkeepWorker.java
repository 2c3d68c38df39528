package dev.sekisho.identity.proof.schedule;

import dev.sekisho.identity.proof.UpkeepProofs;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the upkeep of proofs. */
@ApplicationScoped
class UpkeepWorker {

    private final UpkeepProofs upkeep;

    UpkeepWorker(UpkeepProofs upkeep) {
        this.upkeep = upkeep;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        upkeep.askForUnheard();
        upkeep.haveForgotten();
    }
}
