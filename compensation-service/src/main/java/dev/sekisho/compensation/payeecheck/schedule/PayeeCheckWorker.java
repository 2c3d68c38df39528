package dev.sekisho.compensation.payeecheck.schedule;

import dev.sekisho.compensation.payeecheck.CheckPayees;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Asks banks about payees within seconds of somebody naming them. */
@Singleton
class PayeeCheckWorker {

    private static final int MOST_ROUNDS = 10;

    private final CheckPayees check;

    PayeeCheckWorker(CheckPayees check) {
        this.check = check;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void checkDue() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!check.checkDue()) {
                break;
            }
        }
    }
}
