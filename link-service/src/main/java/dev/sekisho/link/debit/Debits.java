package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.statement.Leaving;
import java.time.Instant;
import java.util.List;
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

    /** Those that a bank was asked for between the two moments and that it has not answered, in the order of their ids. */
    List<PendingDebit> unanswered(BankCode bank, Instant from, Instant until, Optional<ChargeId> after, int limit);

    /** Nobody else changes it until the transaction ends. */
    Optional<Debit> lock(ChargeId charge);

    /** When a debit left, by the clock of business; empty for one that never left, or left before that was kept. */
    Optional<Leaving> leaving(ChargeId charge);
}
