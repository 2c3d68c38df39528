package dev.sekisho.compensation.copy;

import java.util.Optional;

/** Appends each ledger transaction once: heard again it changes nothing, heard differently it is refused. */
final class LedgerCopy {

    private final CopiedLedger ledger;

    LedgerCopy(CopiedLedger ledger) {
        this.ledger = ledger;
    }

    void append(LedgerTransaction transaction) {
        Optional<LedgerTransaction> known = ledger.find(transaction.id());
        if (known.isEmpty()) {
            ledger.append(transaction);
        } else if (!known.get().entries().equals(transaction.entries())) {
            throw new ContradictingFact("ledger transaction " + transaction.id() + " was known with other entries");
        }
    }
}
