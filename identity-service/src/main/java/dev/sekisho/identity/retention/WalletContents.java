package dev.sekisho.identity.retention;

import dev.sekisho.kernel.id.AccountId;

/** What is left in the wallet of an account, as charge-service says. */
public interface WalletContents {

    /** Answers within the configured time-out, whatever happens; never called in a transaction. */
    Answer of(AccountId account);

    /** What it says. */
    enum Answer {
        EMPTY,
        /** Money is there, or under way to it. */
        NOT_EMPTY,
        /** Nobody knows. */
        NO_ANSWER
    }
}
