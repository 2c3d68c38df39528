package dev.sekisho.link.debit;

import dev.sekisho.link.bank.Mandate;

/** What a claim came to: send this debit now, or take what is known under its id. */
sealed interface Sending {

    /** Committed as pending; it may leave. */
    record Send(PendingDebit debit, Mandate mandate) implements Sending {}

    /** It does not leave. */
    record Known(Debit debit) implements Sending {}
}
