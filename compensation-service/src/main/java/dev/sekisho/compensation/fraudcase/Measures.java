package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The measures of all cases; each order is a row and a fact, written with what it is ordered for. */
public interface Measures {

    /** Orders what is wanted and not ordered as hard already; for a case whose row is locked. */
    void order(LiveCase fraudCase, Collection<Wanted> wanted, Instant now);

    /** Orders that everything which this case still holds be let go. */
    default void release(FraudCase fraudCase, Instant now) {
        release(fraudCase, measure -> true, now);
    }

    /** Orders that of what this case still holds these be let go. */
    void release(FraudCase fraudCase, Predicate<Measure> which, Instant now);

    /** Of all cases, all that was ever ordered for any of these. */
    List<Measure> on(Collection<UUID> targets);

    /** The links into this wallet that this case ever stopped, whichever case's they are. */
    Set<UUID> linksInto(WalletId wallet, UUID caseId);

    /**
     * When the last of all that was ever ordered for these came to its end: at the acknowledgement of its release, as long before
     * now as it is by the database's clock, or at its own end.
     */
    Optional<Instant> freeSince(Collection<UUID> targets, Instant now);

    /** All of a case, the oldest first. */
    List<Measure> of(UUID caseId);
}
