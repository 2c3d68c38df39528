package dev.sekisho.charge.boot;

import dev.sekisho.charge.bank.DueWork;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks about whatever is open with banks for as long as the service lives: one loop that takes what is due and a few
 * threads that ask.
 *
 * <p>Any number of replicas may run it; the lease keeps them apart, and asking twice would do no harm.
 */
@ApplicationScoped
class CompleterLoop {

    private static final Logger LOG = Logger.getLogger(CompleterLoop.class);
    private static final long STOP_SECONDS = 5;

    private final List<DueWork> queues;
    private final ChargeConfig.Inquiry config;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private ExecutorService askers;
    private Thread loop;

    CompleterLoop(@All List<DueWork> queues, ChargeConfig config) {
        this.queues = List.copyOf(queues);
        this.config = config.inquiry();
    }

    void start(@Observes StartupEvent started) {
        askers = Executors.newFixedThreadPool(config.parallel(), task -> daemon(task, "bank-inquiry"));
        loop = daemon(this::runUntilStopped, "completer");
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        loop.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        askers.shutdown();
    }

    private void runUntilStopped() {
        try {
            while (stopped.getCount() > 0) {
                if (completeDue() == 0) {
                    pause();
                }
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("the completer was interrupted and ends");
        }
    }

    /** How many were taken. */
    private int completeDue() throws InterruptedException {
        List<Callable<Void>> due = queues.stream()
                .flatMap(queue -> take(queue).stream())
                .map(CompleterLoop::task)
                .toList();
        askers.invokeAll(due);
        return due.size();
    }

    /** A queue that cannot be looked up, for whatever reason, neither ends the loop nor keeps the others waiting. */
    private static List<Runnable> take(DueWork queue) {
        try {
            return queue.take();
        } catch (RuntimeException | Error broken) {
            LOG.warnf(
                    "what is open could not be looked up: %s", broken.getClass().getSimpleName());
            return List.of();
        }
    }

    private static Callable<Void> task(Runnable due) {
        return () -> {
            try {
                due.run();
            } catch (RuntimeException failed) {
                LOG.warnf(
                        "something open stays so until its lease ends: %s",
                        failed.getClass().getSimpleName());
            }
            return null;
        };
    }

    private void pause() throws InterruptedException {
        boolean stopping = stopped.await(config.look().toMillis(), TimeUnit.MILLISECONDS);
        LOG.tracef("stopping: %s", stopping);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
