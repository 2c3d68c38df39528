package dev.sekisho.link.depositor.schedule;

import dev.sekisho.link.depositor.DueCases;
import dev.sekisho.link.depositor.OpenDueCases;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Has due cases opened every second, and shows how many wait. */
@Singleton
class CaseWorker {

    private final OpenDueCases open;
    private final DueCases cases;
    private final AtomicLong waiting = new AtomicLong();

    CaseWorker(OpenDueCases open, DueCases cases, MeterRegistry meters) {
        this.open = open;
        this.cases = cases;
        meters.gauge("sekisho.depositor.cases.due", waiting);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void openDue() {
        open.openDue();
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        waiting.set(cases.waiting());
    }
}
