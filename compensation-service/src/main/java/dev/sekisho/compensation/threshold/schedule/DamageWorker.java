package dev.sekisho.compensation.threshold.schedule;

import dev.sekisho.compensation.threshold.AskAboutBank;
import dev.sekisho.compensation.threshold.WatchDamage;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Looks at the banks and at what is due every five seconds, and shows what waits for people. */
@Singleton
class DamageWorker {

    private static final Logger LOG = Logger.getLogger(DamageWorker.class);

    private final WatchDamage watch;
    private final AskAboutBank ask;
    private final WaitingForPeople waiting;
    private final InstantSource clock;

    DamageWorker(WatchDamage watch, AskAboutBank ask, WaitingForPeople waiting, InstantSource clock) {
        this.watch = watch;
        this.ask = ask;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        watch.look(now).forEach(bank -> LOG.errorf("bank %s is stopped: its confirmed cases are too many", bank));
        int stopped = ask.settle(now);
        if (stopped > 0) {
            LOG.errorf("%d banks with confirmed damage are stopped: nobody decided in time", stopped);
        }
        waiting.show(now);
    }
}
