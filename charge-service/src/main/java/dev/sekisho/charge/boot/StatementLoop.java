package dev.sekisho.charge.boot;

import dev.sekisho.charge.reconciliation.ReconcileWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Compares banks' statements with our books for as long as the service lives, in a thread of its own: a bank that is slow
 * with its file keeps no charge waiting. Any number of replicas may run it; the lease keeps them apart.
 */
@ApplicationScoped
class StatementLoop {

    private static final Logger LOG = Logger.getLogger(StatementLoop.class);
    private static final long STOP_SECONDS = 5;

    private final ReconcileWork work;
    private final ChargeConfig.Inquiry config;
    private ScheduledExecutorService thread;

    StatementLoop(ReconcileWork work, ChargeConfig config) {
        this.work = work;
        this.config = config.inquiry();
    }

    void start(@Observes StartupEvent started) {
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "statements");
            daemon.setDaemon(true);
            return daemon;
        });
        long pause = config.look().toMillis();
        thread.scheduleWithFixedDelay(this::lookOnce, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.debug("a day stays leased until its lease ends");
        }
    }

    /** What fails stays due; nothing ends the loop. */
    private void lookOnce() {
        guarded(() -> work.take().forEach(StatementLoop::guarded));
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failed) {
            LOG.warnf(
                    "a day of statements is looked at again later: %s",
                    failed.getClass().getSimpleName());
        }
    }
}
