package dev.sekisho.link.desk.schedule;

import dev.sekisho.link.desk.ExpireNames;
import dev.sekisho.link.desk.NameReviews;
import dev.sekisho.link.desk.NameReviews.Waiting;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Ends what nobody decided, every fifteen seconds, and shows how long the queue is and how old its oldest. */
@Singleton
class DeskWorker {

    private final ExpireNames expire;
    private final NameReviews reviews;
    private final InstantSource clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    DeskWorker(ExpireNames expire, NameReviews reviews, InstantSource clock, MeterRegistry meters) {
        this.expire = expire;
        this.reviews = reviews;
        this.clock = clock;
        meters.gauge("sekisho.link.names.waiting", waiting);
        meters.gauge("sekisho.link.names.oldest.age.seconds", oldestSeconds);
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        expire.expireOverdue();
        Waiting now = reviews.waiting();
        waiting.set(now.count());
        oldestSeconds.set(now.oldest().map(this::age).orElse(0L));
    }

    private long age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }
}
