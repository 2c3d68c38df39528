package dev.sekisho.compensation.suspicion;

import dev.sekisho.compensation.claim.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was journalled, in a list. */
final class InMemoryJournal implements SuspicionJournal {

    final List<String> entries = new ArrayList<>();

    @Override
    public void write(Event event, UUID item, Optional<Actor> by, String detail, Instant at) {
        entries.add(event + " " + detail);
    }

    @Override
    public void anchor(Instant now, Duration every) {
        throw new UnsupportedOperationException("nobody publishes here");
    }

    @Override
    public List<Entry> read(long after, int limit) {
        throw new UnsupportedOperationException("nobody reads here");
    }
}
