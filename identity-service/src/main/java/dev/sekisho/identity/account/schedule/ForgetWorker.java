package dev.sekisho.identity.account.schedule;

import dev.sekisho.identity.account.ForgetOpenings;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Forgets old openings, a bounded number every minute. */
@Singleton
class ForgetWorker {

    private final ForgetOpenings openings;

    ForgetWorker(ForgetOpenings openings) {
        this.openings = openings;
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        openings.forgetSome();
    }
}
