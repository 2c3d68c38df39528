package dev.sekisho.compensation.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Proposals in a map. */
final class InMemoryClockChanges implements ClockChanges {

    private final Map<UUID, ClockChange> all = new HashMap<>();

    @Override
    public Optional<ClockChange> proposed(UUID clock) {
        return Optional.ofNullable(all.get(clock));
    }

    @Override
    public void propose(ClockChange change) {
        all.put(change.clock(), change);
    }

    @Override
    public void agreed(ClockChange said) {
        all.remove(said.clock());
    }
}
