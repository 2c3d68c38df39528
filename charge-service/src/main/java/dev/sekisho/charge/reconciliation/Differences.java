package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What differs between banks' statements and our books; each change is written with its fact. */
public interface Differences {

    /** Joins the running transaction. What was raised for the same line, or of the same order for what no line says, stays. */
    void raise(Collection<OpenDifference> raised);

    /** Joins the running transaction, which holds it by {@link #lock}. */
    void save(Difference entered, FactData fact);

    /** Nothing changes but the record that somebody tried. Joins the running transaction. */
    void record(Difference present, FactData fact);

    Optional<Difference> lock(UUID id);

    Optional<Difference> find(UUID id);

    /** Of a day, those that are not over. */
    List<Difference> unfinished(StatementDay of);

    /** Of one bank or all, unfinished or all, the oldest first. */
    List<Difference> page(Filter filter, Optional<Place> after, int limit);

    /** Which are looked for. */
    record Filter(Optional<BankCode> bank, boolean all) {}

    /** Behind which one a page begins. */
    record Place(Instant raisedAt, UUID id) {}
}
