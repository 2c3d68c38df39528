package dev.sekisho.compensation.suspicion;

import dev.sekisho.compensation.fraudcase.CaseChanges;
import dev.sekisho.compensation.fraudcase.CaseChanges.Reader;
import dev.sekisho.compensation.suspicion.SuspicionJournal.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sees to it that each confirmed case and each hold is decided on; whatever others do to them, they do not know of it. */
@ApplicationScoped
public class RaiseItems {

    private final CaseChanges changes;
    private final SuspicionItems items;
    private final SuspicionJournal journal;
    private final SuspicionPolicy policy;

    RaiseItems(CaseChanges changes, SuspicionItems items, SuspicionJournal journal, SuspicionPolicy policy) {
        this.changes = changes;
        this.items = items;
        this.journal = journal;
        this.policy = policy;
    }

    /** Of the cases that changed since the last look, at most {@code limit} changes. @return how many are new */
    @Transactional
    public long raise(Instant now, int limit) {
        Set<UUID> cases = changes.take(Reader.SUSPICION, limit).cases();
        return cases.isEmpty() ? 0 : raise(cases, now);
    }

    private long raise(Set<UUID> cases, Instant now) {
        long raised = 0;
        for (ItemHead head : items.missing(cases, now, now.plus(policy.decideWithin()))) {
            if (items.add(new OpenItem(head))) {
                journal.write(
                        Event.RAISED, head.id(), Optional.empty(), head.ground().name(), now);
                raised++;
            }
        }
        return raised;
    }

    @Transactional
    public void anchor(Instant now) {
        journal.anchor(now, policy.anchorEvery());
    }
}
