package dev.sekisho.link.reverification.schedule;

import dev.sekisho.link.reverification.AskLinks;
import dev.sekisho.link.reverification.LapseLinks;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Lets waves ask and stops what was not verified in time, a bounded number each second. */
@Singleton
class ReverificationWorker {

    private static final int BATCHES = 10;

    private final AskLinks ask;
    private final LapseLinks lapse;

    ReverificationWorker(AskLinks ask, LapseLinks lapse) {
        this.ask = ask;
        this.lapse = lapse;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        for (int batch = 0; more && batch < BATCHES; batch++) {
            more = ask.askNext();
        }
        lapse.lapseOverdue();
    }
}
