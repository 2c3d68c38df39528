package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.statement.Leaving;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row for each charge id that was ever named here; a row and the fact about it are written together. Whatever takes
 * many takes them in one statement, each id at most once.
 */
public interface Debits {

    /** @return those whose id was free; nothing is written of the others */
    Set<ChargeId> add(List<DebitStep> first);

    /** The debits must be held by {@link #lock} in the running transaction. */
    void save(List<DebitStep> next);

    /** The same debit, sent once more: no new state, no fact. */
    void touch(PendingDebit debit);

    /** What is not known is not in the map. */
    Map<ChargeId, Debit> find(Collection<ChargeId> charges);

    /** Those that a bank was asked for between the two moments and that it has not answered, in the order of their ids. */
    List<PendingDebit> unanswered(BankCode bank, Instant from, Instant until, Optional<ChargeId> after, int limit);

    /** Nobody else changes them until the transaction ends; taken in one order, and read only then. */
    Map<ChargeId, Debit> lock(Collection<ChargeId> charges);

    /** When a debit left, by the clock of business; empty for one that never left, or left before that was kept. */
    Optional<Leaving> leaving(ChargeId charge);

    /** @return false, and nothing is written, if the id is taken */
    default boolean add(Debit debit, FactData fact) {
        return !add(List.of(new DebitStep(debit, fact))).isEmpty();
    }

    /** The debit must be held by {@link #lock} in the running transaction. */
    default void save(Debit debit, FactData fact) {
        save(List.of(new DebitStep(debit, fact)));
    }

    default Optional<Debit> find(ChargeId charge) {
        return Optional.ofNullable(find(List.of(charge)).get(charge));
    }

    /** Nobody else changes it until the transaction ends. */
    default Optional<Debit> lock(ChargeId charge) {
        return Optional.ofNullable(lock(List.of(charge)).get(charge));
    }
}
