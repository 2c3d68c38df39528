package dev.sekisho.compensation.copy;

import java.util.Objects;

/** One side of a ledger transaction, in signed whole yen and never zero. */
public record LedgerEntry(LedgerAccount account, long amountYen) {

    public LedgerEntry {
        Objects.requireNonNull(account, "account");
        if (amountYen == 0) {
            throw new IllegalArgumentException("an entry of nothing");
        }
    }
}
