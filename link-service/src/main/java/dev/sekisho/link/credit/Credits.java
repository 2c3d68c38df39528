package dev.sekisho.link.credit;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.link.statement.Leaving;
import java.util.Optional;

/** One row for each payout id that was ever named here; a row and the fact about it are written together. */
public interface Credits {

    /** @return false, and nothing is written, if the id is taken */
    boolean add(Credit credit, FactData fact);

    /** The credit must be held by {@link #lock} in the running transaction. */
    void save(Credit credit, FactData fact);

    /** The same credit, sent once more: no new state, no fact. */
    void touch(Credit.Pending credit);

    Optional<Credit> find(PayoutId payout);

    /** Nobody else changes it until the transaction ends. */
    Optional<Credit> lock(PayoutId payout);

    /** When a credit left, by the clock of business; empty for one that never left, or left before that was kept. */
    Optional<Leaving> leaving(PayoutId payout);
}
