package dev.sekisho.link.notice.schedule;

import dev.sekisho.link.notice.DeliverNotices;
import dev.sekisho.link.notice.Notices;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Delivers what is due every second, and shows what waits. */
@Singleton
class NoticeWorker {

    private final DeliverNotices deliver;
    private final Notices notices;
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong undelivered = new AtomicLong();

    NoticeWorker(DeliverNotices deliver, Notices notices, MeterRegistry meters) {
        this.deliver = deliver;
        this.notices = notices;
        meters.gauge("sekisho.depositor.notices.due", due);
        meters.gauge("sekisho.depositor.notices.undelivered", undelivered);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void deliverDue() {
        deliver.deliverDue();
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        Notices.Waiting waiting = notices.waiting();
        due.set(waiting.due());
        undelivered.set(waiting.undelivered());
    }
}
