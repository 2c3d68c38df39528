package dev.sekisho.link.credit;

import dev.sekisho.link.bank.Mandate;

/** What a claim came to: send this credit now, or take what is known under its id. */
sealed interface Sending {

    /** Committed as pending; it may leave. */
    record Send(Credit.Pending credit, Mandate mandate) implements Sending {}

    /** It does not leave. */
    record Known(Credit credit) implements Sending {}
}
