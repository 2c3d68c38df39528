package dev.sekisho.sandbox.world.bank.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Things that are kept for a while under a key; never more than a limit, then the oldest goes. */
final class Fading<T> {

    private final InstantSource machine;
    private final Duration life;
    private final Map<String, Kept<T>> kept;

    Fading(InstantSource machine, Duration life, int limit) {
        this.machine = machine;
        this.life = life;
        this.kept = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
                return size() > limit;
            }
        };
    }

    synchronized void put(String key, T value) {
        kept.values().removeIf(old -> !old.isGood(machine.instant()));
        kept.put(key, new Kept<>(value, machine.instant().plus(life)));
    }

    synchronized Optional<T> find(String key) {
        return Optional.ofNullable(kept.get(key))
                .filter(found -> found.isGood(machine.instant()))
                .map(Kept::value);
    }

    /** At most one caller gets it. */
    synchronized Optional<T> take(String key) {
        Optional<T> found = find(key);
        kept.remove(key);
        return found;
    }

    /** One thing and its end. */
    private record Kept<T>(T value, Instant end) {

        boolean isGood(Instant now) {
            return now.isBefore(end);
        }
    }
}
