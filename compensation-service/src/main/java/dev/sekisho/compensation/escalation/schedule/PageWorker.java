package dev.sekisho.compensation.escalation.schedule;

import dev.sekisho.compensation.escalation.Pages;
import dev.sekisho.compensation.escalation.SendPages;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Calls people by the operator's pager, and shows how many calls nobody has taken; without a pager that is all of them. */
@Singleton
class PageWorker {

    private final SendPages send;
    private final Pages pages;
    private final AtomicLong underWay = new AtomicLong();

    PageWorker(SendPages send, Pages pages, MeterRegistry meters) {
        this.send = send;
        this.pages = pages;
        meters.gauge("sekisho.escalations.not.called", underWay);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendPages() {
        try {
            send.sendDue();
        } finally {
            underWay.set(pages.underWay());
        }
    }
}
