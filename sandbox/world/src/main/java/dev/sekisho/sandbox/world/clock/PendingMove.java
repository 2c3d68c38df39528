package dev.sekisho.sandbox.world.clock;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A move of the clock that waits for its replicas; it ends once, with all of them or with those that came in time. */
final class PendingMove {

    private final ClockReading reading;
    private final Set<String> missing;
    private final Set<String> acknowledged = new TreeSet<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    PendingMove(ClockReading reading, Set<String> expected) {
        this.reading = reading;
        this.missing = new TreeSet<>(expected);
        if (missing.isEmpty()) {
            all.complete(null);
        }
    }

    ClockReading reading() {
        return reading;
    }

    boolean isKnownAt(long version) {
        return version >= reading.version();
    }

    void acknowledge(String replica) {
        boolean last;
        synchronized (this) {
            if (missing.remove(replica)) {
                acknowledged.add(replica);
            }
            last = missing.isEmpty();
        }
        if (last) {
            all.complete(null);
        }
    }

    CompletableFuture<ClockMove> within(Duration patience) {
        return all.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(nothing -> outcome());
    }

    private synchronized ClockMove outcome() {
        return new ClockMove(
                reading.version(),
                reading.offsetMillis(),
                acknowledged.stream().toList(),
                missing.stream().toList());
    }
}
