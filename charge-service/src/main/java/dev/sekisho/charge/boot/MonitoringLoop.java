package dev.sekisho.charge.boot;

import dev.sekisho.charge.monitoring.Alerts;
import dev.sekisho.charge.monitoring.EscalateAlerts;
import dev.sekisho.charge.monitoring.FactTrail;
import dev.sekisho.charge.monitoring.FollowMoney;
import dev.sekisho.charge.monitoring.Holds;
import dev.sekisho.charge.monitoring.PlaceHolds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Follows the service's facts for as long as it lives, holds what is to be held, and says what nobody has seen in time.
 *
 * <p>Any number of replicas may run it: one at a time follows, and the others find nothing to do.
 */
@ApplicationScoped
class MonitoringLoop {

    private static final Logger LOG = Logger.getLogger(MonitoringLoop.class);
    private static final long STOP_SECONDS = 5;
    private static final int MOST_WALLETS = 100;

    private final FollowMoney follow;
    private final PlaceHolds place;
    private final Holds holds;
    private final EscalateAlerts escalate;
    private final Alerts alerts;
    private final FactTrail trail;
    private final InstantSource clock;
    private final ChargeConfig.Monitoring config;
    private final AtomicLong unseen = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong behind = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread loop;

    MonitoringLoop(
            FollowMoney follow,
            PlaceHolds place,
            Holds holds,
            EscalateAlerts escalate,
            Alerts alerts,
            FactTrail trail,
            InstantSource clock,
            ChargeConfig config,
            MeterRegistry meters) {
        this.follow = follow;
        this.place = place;
        this.holds = holds;
        this.escalate = escalate;
        this.alerts = alerts;
        this.trail = trail;
        this.clock = clock;
        this.config = config.monitoring();
        meters.gauge("sekisho.monitoring.alerts.unacknowledged", unseen);
        meters.gauge("sekisho.monitoring.alerts.overdue", overdue);
        meters.gauge("sekisho.monitoring.facts.behind", behind);
    }

    void start(@Observes StartupEvent started) {
        loop = new Thread(this::runUntilStopped, "monitoring");
        loop.setDaemon(true);
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        loop.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }

    private void runUntilStopped() {
        try {
            boolean more = true;
            while (more || !stopped.await(config.look().toMillis(), TimeUnit.MILLISECONDS)) {
                more = work() && stopped.getCount() > 0;
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("monitoring was interrupted and ends");
        }
    }

    /** Whether there is more to do at once. */
    private boolean work() {
        AtomicLong followed = new AtomicLong();
        tried(() -> followed.set(followNext()));
        tried(() -> holds.dueWallets(MOST_WALLETS).forEach(wallet -> tried(() -> place.place(wallet))));
        tried(this::escalateLate);
        tried(this::count);
        return followed.get() == config.batch();
    }

    private int followNext() {
        FollowMoney.Followed step = follow.follow();
        if (step.raised() > 0) {
            LOG.warnf("%d alerts were raised", step.raised());
        }
        return step.facts();
    }

    private void escalateLate() {
        int late = escalate.escalate(clock.instant());
        if (late > 0) {
            LOG.errorf("%d alerts were not acknowledged in time", late);
        }
    }

    private void count() {
        Alerts.Count count = alerts.count(clock.instant());
        unseen.set(count.unseen());
        overdue.set(count.overdue());
        behind.set(trail.behind());
    }

    /** What failed is tried again at the next look, and keeps nothing else waiting. */
    private static void tried(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            LOG.warnf("a step of monitoring failed: %s", failed.getClass().getSimpleName());
        }
    }
}
