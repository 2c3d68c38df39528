package dev.sekisho.link.sealing.schedule;

import dev.sekisho.link.sealing.ResealValues;
import dev.sekisho.link.sealing.SealedColumn;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Seals values anew after the key was turned, a bounded number every ten seconds. */
@Singleton
class SealingWorker {

    private static final int BATCHES_AT_ONCE = 10;

    private final ResealValues reseal;

    SealingWorker(ResealValues reseal) {
        this.reseal = reseal;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void reseal() {
        for (SealedColumn column : SealedColumn.values()) {
            for (int batch = 0; batch < BATCHES_AT_ONCE && reseal.reseal(column); batch++) {
                // each batch is a transaction of its own
            }
        }
    }
}
