package dev.sekisho.identity.reproof.schedule;

import dev.sekisho.identity.reproof.AssignDuties;
import dev.sekisho.identity.reproof.RemindHolders;
import dev.sekisho.identity.reproof.SettleDuties;
import dev.sekisho.kit.clock.SystemClock;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Advances the queue of proving again, on each replica; what one replica has in hand the others leave to it. */
@Singleton
class ReproofWorker {

    private final AssignDuties assign;
    private final SettleDuties settle;
    private final RemindHolders remind;
    private final SystemClock machine;

    ReproofWorker(AssignDuties assign, SettleDuties settle, RemindHolders remind, SystemClock machine) {
        this.assign = assign;
        this.settle = settle;
        this.remind = remind;
        this.machine = machine;
    }

    @Scheduled(every = "${sekisho.identity.reproof.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void advance() {
        settle.settleDue();
        assign.assignDue();
        remind.remindDue(machine.instant());
    }
}
