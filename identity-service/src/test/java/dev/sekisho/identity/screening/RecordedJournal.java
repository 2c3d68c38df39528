package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was journalled, in order. */
final class RecordedJournal implements ScreeningJournal {

    private final List<JournalEvent> events = new ArrayList<>();

    List<JournalEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public void write(JournalEvent event, UUID subject, Optional<Signature> by, String detail, Instant at) {
        events.add(event);
    }

    @Override
    public void anchor(Instant now, Duration every) {
        events.add(JournalEvent.HOUR);
    }

    @Override
    public List<Entry> read(long after, int limit) {
        return List.of();
    }
}
