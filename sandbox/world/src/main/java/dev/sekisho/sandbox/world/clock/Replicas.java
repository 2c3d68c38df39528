package dev.sekisho.sandbox.world.clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who polls the clock; a replica is alive for a while after its last poll, by the machine's monotonic clock. */
final class Replicas {

    private final Map<String, Long> lastPoll = new HashMap<>();
    private final long livenessNanos;

    Replicas(Duration liveness) {
        this.livenessNanos = liveness.toNanos();
    }

    void saw(String replica) {
        lastPoll.put(replica, System.nanoTime());
    }

    Set<String> alive() {
        long now = System.nanoTime();
        lastPoll.values().removeIf(at -> now - at > livenessNanos);
        return Set.copyOf(lastPoll.keySet());
    }
}
