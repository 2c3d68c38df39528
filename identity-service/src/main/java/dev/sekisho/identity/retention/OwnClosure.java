package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Retention;

/** What came of a holder's wish to end the relation. */
public sealed interface OwnClosure {

    /** It ended. */
    record Closed(Retention retention) implements OwnClosure {}

    /** The account stays as it is. */
    record Refused(Reason reason) implements OwnClosure {}

    /** The password is not accepted, whatever of it. */
    record StepUpRefused() implements OwnClosure {}

    /** There is no such account. */
    record Unknown() implements OwnClosure {}

    /** Charge-service does not say what is in the wallet; the holder may ask again. */
    record NotNow() implements OwnClosure {}

    /** Why not. */
    enum Reason {
        ACCOUNT_HELD,
        WALLET_NOT_EMPTY
    }
}
