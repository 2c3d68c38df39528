package dev.sekisho.sandbox.actor;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again, in short steps and not for ever. */
public final class Patience {

    private static final Duration STEP = Duration.ofMillis(40);

    private Patience() {}

    /** What was seen when it was as hoped for. @throws BrokenPromise if it never was, with what was seen last */
    public static <T> T until(String promise, Duration atMost, Supplier<T> look, Predicate<T> hoped) {
        long end = System.nanoTime() + atMost.toNanos();
        T seen = look.get();
        while (!hoped.test(seen)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new BrokenPromise(promise + ": not within " + atMost.toSeconds() + " s; last seen: " + seen);
            }
            LockSupport.parkNanos(STEP.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
