package dev.sekisho.compensation.figure.schedule;

import dev.sekisho.compensation.figure.CountDamage;
import dev.sekisho.compensation.figure.DamageWords;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Lets reported charges count once their money has moved, and keeps the book near the database, so that questions wait little. */
@Singleton
class FigureWorker {

    private final DamageWords words;
    private final CountDamage count;
    private final InstantSource clock;

    FigureWorker(DamageWords words, CountDamage count, InstantSource clock) {
        this.words = words;
        this.count = count;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        words.settle(clock.instant().truncatedTo(ChronoUnit.MICROS));
        count.catchUp();
    }
}
