package dev.sekisho.compensation.suspicion;

import dev.sekisho.compensation.suspicion.SuspicionJournal.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Sees to it that each confirmed case and each hold is decided on; whatever others do to them, they do not know of it. */
@ApplicationScoped
public class RaiseItems {

    private final SuspicionItems items;
    private final SuspicionJournal journal;
    private final SuspicionPolicy policy;

    RaiseItems(SuspicionItems items, SuspicionJournal journal, SuspicionPolicy policy) {
        this.items = items;
        this.journal = journal;
        this.policy = policy;
    }

    /** @return how many are new */
    @Transactional
    public long raise(Instant now, int limit) {
        long raised = 0;
        for (ItemHead head : items.missing(now, now.plus(policy.decideWithin()), limit)) {
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
