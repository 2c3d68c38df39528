package dev.sekisho.identity.walletfreeze;

/** Who freezes wallets; asked the same again, it does the same. */
public interface WalletOwner {

    /** Answers within the configured time-out, whatever happens; never called in a transaction. */
    Answer tell(FreezeErrand errand);

    /** What the owner says. */
    enum Answer {
        /** It is done. */
        DONE,
        /** The freeze's own time is over. */
        LAPSED,
        /** The owner will not do it; a person has to look. */
        REFUSED,
        /** Nobody knows whether it was done. */
        NO_ANSWER
    }
}
