package dev.sekisho.kit.suspension;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kit.assertion.OutgoingAssertions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps this replica's copy of the suspension book young: one thread holds one hanging question after the other.
 *
 * <p>Each question also says which epoch is had and what is refused by it: that is the acknowledgement of a brake.
 */
@ApplicationScoped
class SuspensionLease {

    private static final Logger LOG = Logger.getLogger(SuspensionLease.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 100;
    /** About as long as the shortest age limit: a restart of link-service is no news. */
    private static final int FAILURES_WORTH_A_WORD = 50;
    /** link-service holds a question for a second; what comes back much sooner without news was not held. */
    private static final long HELD_NANOS = 500_000_000L;

    private final SuspensionGuard guard;
    private final HttpBookSource source;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int failures;

    SuspensionLease(
            SuspensionGuard guard, @ConfigProperty(name = "sekisho.link-url") URI linkService, ObjectMapper json) {
        this.guard = guard;
        this.source =
                new HttpBookSource(linkService, UUID.randomUUID(), OutgoingAssertions::toLinkService, json, PATIENCE);
    }

    /** The first question comes before the first request: a service that starts beside a running link-service has a copy. */
    void begin(@Observes StartupEvent started) throws InterruptedException {
        if (guard.isLeased()) {
            askOnce();
            Urgent.thread("suspension-lease", this::askUntilStopped).start();
        }
    }

    void end(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void askUntilStopped() {
        try {
            while (stopped.getCount() > 0) {
                if (!askOnce()) {
                    stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when the next question should wait: there was no answer, or one at once without news. */
    private boolean askOnce() throws InterruptedException {
        long askedAt = System.nanoTime();
        long had = guard.epoch();
        Optional<SuspensionBook> answer = source.ask(had, guard.refusedEverywhere());
        answer.ifPresent(book -> guard.take(book, askedAt));
        noteChange(answer.isPresent());
        return answer.isPresent() && (guard.epoch() != had || System.nanoTime() - askedAt > HELD_NANOS);
    }

    private void noteChange(boolean answers) {
        if (!answers && ++failures == FAILURES_WORTH_A_WORD) {
            LOG.warn("link-service does not answer for the suspension book; operations are refused at their age limit");
        } else if (answers && failures >= FAILURES_WORTH_A_WORD) {
            LOG.info("link-service answers for the suspension book again");
        }
        failures = answers ? 0 : failures;
    }
}
