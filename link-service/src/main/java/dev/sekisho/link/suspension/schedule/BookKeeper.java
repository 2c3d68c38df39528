package dev.sekisho.link.suspension.schedule;

import dev.sekisho.link.suspension.EndMaintenance;
import dev.sekisho.link.suspension.Leases;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Keeps the book and the register of its holders short; what is over is over without it. */
@Singleton
class BookKeeper {

    private static final int AT_ONCE = 100;

    private final EndMaintenance maintenance;
    private final Leases leases;

    BookKeeper(EndMaintenance maintenance, Leases leases) {
        this.maintenance = maintenance;
        this.leases = leases;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void endMaintenance() {
        for (int ended = 0; ended < AT_ONCE && maintenance.endOne(); ended++) {
            // one bank in each transaction
        }
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetReplicas() {
        leases.forgetOld();
    }
}
