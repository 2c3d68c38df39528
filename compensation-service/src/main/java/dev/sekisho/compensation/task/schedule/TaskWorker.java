package dev.sekisho.compensation.task.schedule;

import dev.sekisho.compensation.task.KeepTasks;
import dev.sekisho.compensation.task.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the tasks of cases, and shows how many wait and are late. It looks at all live cases, so it rests nine times as long as
 * that took: however many there are, the database works for it a tenth of the time at most.
 */
@Singleton
class TaskWorker {

    private static final int MOST_ROUNDS = 10;
    private static final int RESTS = 9;

    private final KeepTasks keep;
    private final Tasks tasks;
    private final InstantSource clock;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();
    private long restsUntil = System.nanoTime();

    TaskWorker(KeepTasks keep, Tasks tasks, InstantSource clock, MeterRegistry meters) {
        this.keep = keep;
        this.tasks = tasks;
        this.clock = clock;
        meters.gauge("sekisho.case.tasks.open", open);
        meters.gauge("sekisho.case.tasks.overdue", overdue);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepTasks() {
        long begun = System.nanoTime();
        if (begun - restsUntil >= 0) {
            look();
            long ended = System.nanoTime();
            restsUntil = ended + RESTS * (ended - begun);
        }
    }

    private void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!keep.keep(now)) {
                break;
            }
        }
        Tasks.Counts counts = tasks.counts(now);
        open.set(counts.open());
        overdue.set(counts.overdue());
    }
}
