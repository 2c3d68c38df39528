package dev.sekisho.compensation.command.schedule;

import dev.sekisho.compensation.command.Orders;
import dev.sekisho.compensation.command.SendMeasures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Sends again what did not get through, and shows how much waits. */
@Singleton
class MeasureWorker {

    private final SendMeasures send;
    private final Orders orders;
    private final AtomicLong underWay = new AtomicLong();

    MeasureWorker(SendMeasures send, Orders orders, MeterRegistry meters) {
        this.send = send;
        this.orders = orders;
        meters.gauge("sekisho.measures.under.way", underWay);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() {
        send.sendDue();
        underWay.set(orders.underWay());
    }
}
