package dev.sekisho.identity.notice.schedule;

import dev.sekisho.identity.notice.ChargeNotices;
import dev.sekisho.identity.notice.TellHolders;
import dev.sekisho.identity.transaction.Transaction;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Tells holders what is due every second, and shows what waits and whom nobody could tell. */
@Singleton
class ChargeNoticeWorker {

    private final TellHolders tell;
    private final ChargeNotices notices;
    private final Transaction transaction;
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong undelivered = new AtomicLong();

    ChargeNoticeWorker(TellHolders tell, ChargeNotices notices, Transaction transaction, MeterRegistry meters) {
        this.tell = tell;
        this.notices = notices;
        this.transaction = transaction;
        meters.gauge("sekisho.identity.charge-notices.due", due);
        meters.gauge("sekisho.identity.charge-notices.undelivered", undelivered);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tellDue() {
        tell.tellDue();
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        ChargeNotices.Waiting waiting = transaction.call(notices::waiting);
        due.set(waiting.due());
        undelivered.set(waiting.undelivered());
    }
}
