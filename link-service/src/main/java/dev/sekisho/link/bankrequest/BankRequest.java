package dev.sekisho.link.bankrequest;

import java.util.Optional;

/** What bank and operator asked of each other, and what became of it (A18). */
public sealed interface BankRequest permits OpenRequest, AcceptedRequest, DoneRequest, RefusedRequest {

    RequestHead head();

    /** The version of its latest fact. */
    long version();

    /** What it becomes by an answer; empty if this is no answer to it any more. */
    Optional<BankRequest> answered(Answer answer);

    /** The name of its state. */
    default String state() {
        return getClass().getSimpleName().replace("Request", "").toUpperCase(java.util.Locale.ROOT);
    }
}
