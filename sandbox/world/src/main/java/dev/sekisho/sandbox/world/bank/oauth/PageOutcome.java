package dev.sekisho.sandbox.world.bank.oauth;

/** What became of a submitted page. */
public sealed interface PageOutcome {

    /** The depositor was recognised. */
    record Granted(PushedRequest request, String code) implements PageOutcome {}

    /** The bank has seen enough failures, or the depositor went back. */
    record Denied(PushedRequest request) implements PageOutcome {}

    /** Something was wrong; the bank does not say what. */
    record TryAgain(PushedRequest request) implements PageOutcome {}

    /** The request is unknown, used or too old: there is nobody to send the customer back to. */
    record Gone() implements PageOutcome {}
}
