package dev.sekisho.identity.account;

import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.identity.code.CodePurpose;
import java.util.UUID;

/** The way from a mail address to an account: a code sent to the mailbox, and its answer. */
public sealed interface Opening permits PendingOpening, ConfirmedOpening {

    UUID id();

    /** The version of its latest fact. */
    long version();

    String addressHash();

    /** What the code for it approves: an account for this address, and nothing else. */
    default CodeBinding binding() {
        return new CodeBinding(addressHash(), id(), CodePurpose.OPENING, "account:" + addressHash());
    }
}
