package dev.sekisho.link.debit;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Mandate;

/** What a claim came to: send this debit now, or take what is known under its id. */
public sealed interface Sending {

    Debit debit();

    /** Committed as pending; it may leave for its bank as that was when it was decided. */
    record Send(PendingDebit debit, Bank bank, Mandate mandate) implements Sending {}

    /** It does not leave. */
    record Known(Debit debit) implements Sending {}
}
