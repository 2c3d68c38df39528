package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** Of all cases, what was ordered for this wallet and neither lapsed nor is to be let go. */
    List<Measure> standingOn(WalletId wallet);

    /** All of a case, the oldest first. */
    List<Measure> of(UUID caseId);
}
