package dev.sekisho.link.silence.schedule;

import dev.sekisho.link.silence.RaisedAlarm;
import dev.sekisho.link.silence.SilencePolicy;
import dev.sekisho.link.silence.SilentStops;
import dev.sekisho.link.silence.WatchBanks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Looks at the banks every five seconds, and shows the alarms that nobody has seen and those nobody saw in time. */
@Singleton
class SilenceWorker {

    private static final Logger LOG = Logger.getLogger(SilenceWorker.class);

    private final WatchBanks watch;
    private final SilentStops alarms;
    private final SilencePolicy policy;
    private final InstantSource clock;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong unseen = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();

    SilenceWorker(
            WatchBanks watch, SilentStops alarms, SilencePolicy policy, InstantSource clock, MeterRegistry meters) {
        this.watch = watch;
        this.alarms = alarms;
        this.policy = policy;
        this.clock = clock;
        meters.gauge("sekisho.silent.stops.open", open);
        meters.gauge("sekisho.silent.stops.unacknowledged", unseen);
        meters.gauge("sekisho.silent.stops.overdue", overdue);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        watch.look().forEach(bank -> LOG.errorf("bank %s seems to have stopped us", bank));
        Instant now = clock.instant();
        var all = alarms.open();
        List<RaisedAlarm> raised = all.stream()
                .filter(RaisedAlarm.class::isInstance)
                .map(RaisedAlarm.class::cast)
                .toList();
        open.set(all.size());
        unseen.set(raised.size());
        overdue.set(raised.stream()
                .filter(alarm -> alarm.isOverdueAt(now, policy.acknowledgeWithin()))
                .count());
    }
}
