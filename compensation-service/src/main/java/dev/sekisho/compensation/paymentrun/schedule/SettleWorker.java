package dev.sekisho.compensation.paymentrun.schedule;

import dev.sekisho.compensation.paymentrun.SettleRuns;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Finishes what a crash left between the bank's word and the claims. */
@Singleton
class SettleWorker {

    private final SettleRuns runs;

    SettleWorker(SettleRuns runs) {
        this.runs = runs;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        runs.settle();
    }
}
