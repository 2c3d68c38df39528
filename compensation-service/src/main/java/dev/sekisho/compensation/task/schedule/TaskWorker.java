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

/** Keeps the tasks of cases that changed, and shows how many wait and are late; they are counted once a minute. */
@Singleton
class TaskWorker {

    private static final int MOST_ROUNDS = 10;

    private final KeepTasks keep;
    private final Tasks tasks;
    private final InstantSource clock;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();

    TaskWorker(KeepTasks keep, Tasks tasks, InstantSource clock, MeterRegistry meters) {
        this.keep = keep;
        this.tasks = tasks;
        this.clock = clock;
        meters.gauge("sekisho.case.tasks.open", open);
        meters.gauge("sekisho.case.tasks.overdue", overdue);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepTasks() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!keep.keep(now())) {
                break;
            }
        }
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        Tasks.Counts counts = tasks.counts(now());
        open.set(counts.open());
        overdue.set(counts.overdue());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
