package dev.sekisho.link.suspension.schedule;

import dev.sekisho.link.suspension.BookWatch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The one thread that looks into the book for everybody who waits for it. */
@ApplicationScoped
class BookWatchThread {

    private static final Logger LOG = Logger.getLogger(BookWatchThread.class);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 100;

    private final BookWatch watch;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean failing;

    BookWatchThread(BookWatch watch) {
        this.watch = watch;
    }

    void begin(@Observes StartupEvent started) {
        Thread thread = new Thread(this::lookUntilStopped, "book-watch");
        thread.setDaemon(true);
        // Where the machine heeds it (-XX:ThreadPriorityPolicy=1 and the right to it): a stop goes before all other
        // work.
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    void end(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void lookUntilStopped() {
        try {
            while (stopped.getCount() > 0) {
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            watch.look();
            failing = false;
        } catch (RuntimeException databaseIsAway) {
            if (!failing) {
                LOG.warn("the suspension book could not be read", databaseIsAway);
            }
            failing = true;
            stopped.await(PAUSE_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
