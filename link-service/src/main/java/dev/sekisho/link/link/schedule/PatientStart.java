package dev.sekisho.link.link.schedule;

import dev.sekisho.link.link.UnusableKeys;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A step without which a replica cannot start: where the database is away, or so slow that it ends the transaction, it is tried
 * again after longer and longer pauses, a bounded number of times. Wrong settings do not pass by themselves.
 */
final class PatientStart {

    static final int MOST_TRIES = 6;
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(PatientStart.class);

    private final Pauses pauses;

    PatientStart(Pauses pauses) {
        this.pauses = pauses;
    }

    /** @throws IllegalStateException with the last failure as its cause */
    void run(Runnable step) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                step.run();
                return;
            } catch (UnusableKeys settings) {
                throw settings;
            } catch (RuntimeException failed) {
                LOG.warnf(
                        failed,
                        "the fingerprint keys are not arranged yet, %d of %d tries; again in %s",
                        tries,
                        MOST_TRIES,
                        pause);
                pauses.take(pause);
                pause = pause.multipliedBy(2);
            }
        }
        last(step);
    }

    private static void last(Runnable step) {
        try {
            step.run();
        } catch (UnusableKeys settings) {
            throw settings;
        } catch (RuntimeException failed) {
            throw new IllegalStateException(
                    "the fingerprint keys could not be arranged in " + MOST_TRIES
                            + " tries: is the database there, and does it answer within its idle-in-transaction timeout?",
                    failed);
        }
    }

    /** How time passes. */
    interface Pauses {

        void take(Duration pause) throws InterruptedException;
    }
}
