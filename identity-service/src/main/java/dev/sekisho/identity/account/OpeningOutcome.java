package dev.sekisho.identity.account;

import dev.sekisho.kernel.id.AccountId;

/** What came of answering an opening's code. */
public sealed interface OpeningOutcome {

    /** The account was opened. */
    record Opened(AccountId account) implements OpeningOutcome {}

    /** It was not; the caller learns no more than that. */
    record Refused(String reason) implements OpeningOutcome {}

    /** Nobody may open an account now; the code was not looked at and is still good. */
    record Stopped(String reason) implements OpeningOutcome {}

    /** There never was such an opening. */
    record Unknown() implements OpeningOutcome {}
}
