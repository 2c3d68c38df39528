package dev.sekisho.compensation.fraudcase;

import java.util.Set;
import java.util.UUID;

/** Cases on which something changed that somebody looks for; each look takes what it looks at, and no other takes it too. */
public interface CaseChanges {

    /** In the transaction of the look: if that fails, they are taken again. Of at most {@code limit} changes, the oldest first. */
    Taken take(Reader reader, int limit);

    /** Who looks. */
    enum Reader {
        TASKS,
        CLOCKS,
        SUSPICION,
        PURSUIT
    }

    /** @param more whether there may be more to take at once */
    record Taken(Set<UUID> cases, boolean more) {

        public Taken {
            cases = Set.copyOf(cases);
        }
    }
}
