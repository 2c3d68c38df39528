package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.ChargeId;
import java.util.Optional;

/** One row for each charge id that was ever named here; a row and the fact about it are written together. */
public interface Debits {

    /** @return false, and nothing is written, if the id is taken */
    boolean add(Debit debit, FactData fact);

    /** The debit must be held by {@link #lock} in the running transaction. */
    void save(Debit debit, FactData fact);

    /** The same debit, sent once more: no new state, no fact. */
    void touch(PendingDebit debit);

    Optional<Debit> find(ChargeId charge);

    /** Nobody else changes it until the transaction ends. */
    Optional<Debit> lock(ChargeId charge);
}
