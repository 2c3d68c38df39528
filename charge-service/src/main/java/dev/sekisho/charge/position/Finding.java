package dev.sekisho.charge.position;

import java.util.Objects;

/** Something that did not agree when a day was summed up. @param account a ledger account, or all of a kind */
public record Finding(What what, String account, long expectedYen, long foundYen) {

    /** What did not agree. */
    public enum What {
        /** The trial balance. */
        SUM_NOT_ZERO,
        /** A wallet's line does not say the balance of the line before and its amount. */
        LINE_OFF_CHAIN,
        /** A wallet's row does not hold what its newest line says. */
        WALLET_OFF_LEDGER,
        /** All wallets' rows do not hold what the closed days and the lines since say. */
        WALLETS_OFF_POSITION
    }

    public Finding {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(account, "account");
    }
}
