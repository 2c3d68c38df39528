package dev.sekisho.compensation.recovery.schedule;

import dev.sekisho.compensation.recovery.TakeBack;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Takes back what is due every second. */
@Singleton
class RecoveryWorker {

    private final TakeBack takeBack;

    RecoveryWorker(TakeBack takeBack) {
        this.takeBack = takeBack;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void takeBackDue() {
        takeBack.takeBackDue();
    }
}
