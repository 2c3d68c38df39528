package dev.sekisho.compensation.suspicion;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.suspicion.SuspicionJournal.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads and decides items; both are journalled, refusals too. */
@ApplicationScoped
public class DecideItem {

    private final SuspicionItems items;
    private final SuspicionJournal journal;

    DecideItem(SuspicionItems items, SuspicionJournal journal) {
        this.items = items;
        this.journal = journal;
    }

    @Transactional
    public Optional<SuspicionItem> read(UUID id, Actor by, Instant now) {
        Optional<SuspicionItem> found = items.find(id);
        found.ifPresent(item -> journal.write(Event.READ, id, Optional.of(by), "", now));
        return found;
    }

    /** Said the same again, it is said once. */
    @Transactional
    public Outcome decide(UUID id, Decision decision) {
        Optional<SuspicionItem> locked = items.lock(id);
        if (locked.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (locked.get() instanceof DecidedItem before && before.decision().saysTheSame(decision)) {
            return new Outcome.Done(before);
        }
        boolean may = locked.get().mayBecome(decision.verdict());
        journal.write(
                may ? Event.DECIDED : Event.REFUSED,
                id,
                Optional.of(decision.by()),
                decision.verdict().name(),
                decision.at());
        if (!may) {
            return new Outcome.Decided();
        }
        DecidedItem decided = locked.get().decided(decision);
        items.save(decided);
        return new Outcome.Done(decided);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is decided so. */
        record Done(DecidedItem item) implements Outcome {}

        /** It was decided otherwise before, and that stands. */
        record Decided() implements Outcome {}

        /** There is no such item. */
        record Unknown() implements Outcome {}
    }
}
