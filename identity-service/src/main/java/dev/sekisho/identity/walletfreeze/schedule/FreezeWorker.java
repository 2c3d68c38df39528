package dev.sekisho.identity.walletfreeze.schedule;

import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.identity.walletfreeze.FreezeQueue;
import dev.sekisho.identity.walletfreeze.SendFreezes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Sends freezes that are due, and shows how many wait for charge-service. */
@Singleton
class FreezeWorker {

    private final SendFreezes send;
    private final FreezeQueue queue;
    private final Transaction transaction;
    private final InstantSource clock;
    private final AtomicLong underWay = new AtomicLong();
    private final Counter acknowledged;

    FreezeWorker(
            SendFreezes send, FreezeQueue queue, Transaction transaction, InstantSource clock, MeterRegistry meters) {
        this.send = send;
        this.queue = queue;
        this.transaction = transaction;
        this.clock = clock;
        this.acknowledged = meters.counter("sekisho.identity.freezes.acknowledged");
        meters.gauge("sekisho.identity.freezes.under.way", underWay);
    }

    @Scheduled(every = "${sekisho.identity.wallet-freeze.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() {
        acknowledged.increment(send.sendDue());
        underWay.set(transaction.call(() -> queue.underWay(clock.instant())));
    }
}
