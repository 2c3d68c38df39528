package dev.sekisho.compensation.copy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The copied ledger: transactions are added, never changed. */
public interface CopiedLedger {

    /** Those of them that are known. */
    Map<UUID, LedgerTransaction> find(Set<UUID> transactions);

    /** Transactions that were not known; fails if one of them is by now. */
    void append(Collection<LedgerTransaction> transactions);

    default Optional<LedgerTransaction> find(UUID transaction) {
        return Optional.ofNullable(find(Set.of(transaction)).get(transaction));
    }

    default void append(LedgerTransaction transaction) {
        append(List.of(transaction));
    }

    /** The sum of all entries of an account, in signed whole yen; 0 for one never heard of. */
    long sumOf(LedgerAccount account);
}
