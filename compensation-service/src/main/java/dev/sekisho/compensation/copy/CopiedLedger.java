package dev.sekisho.compensation.copy;

import java.util.Optional;
import java.util.UUID;

/** The copied ledger: transactions are added, never changed. */
public interface CopiedLedger {

    Optional<LedgerTransaction> find(UUID transaction);

    void append(LedgerTransaction transaction);

    /** The sum of all entries of an account, in signed whole yen; 0 for one never heard of. */
    long sumOf(LedgerAccount account);
}
