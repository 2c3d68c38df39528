package dev.sekisho.compensation.threshold.schedule;

import dev.sekisho.compensation.threshold.SendStops;
import dev.sekisho.compensation.threshold.StopOrders;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Sends stops to link-service until they stand, and shows how many do not yet. */
@Singleton
class StopWorker {

    private final SendStops send;
    private final StopOrders orders;
    private final AtomicLong underWay = new AtomicLong();

    StopWorker(SendStops send, StopOrders orders, MeterRegistry meters) {
        this.send = send;
        this.orders = orders;
        meters.gauge("sekisho.bank.stops.under.way", underWay);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendStops() {
        send.sendDue();
        underWay.set(orders.underWay());
    }
}
