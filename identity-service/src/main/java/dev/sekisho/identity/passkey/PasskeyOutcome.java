package dev.sekisho.identity.passkey;

/** What came of a customer's command about passkeys. */
public sealed interface PasskeyOutcome<T> {

    static <T> PasskeyOutcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> PasskeyOutcome<T> refused(Reason why) {
        return new Refused<>(why);
    }

    /** It was done. */
    record Done<T>(T result) implements PasskeyOutcome<T> {}

    /** It was not. */
    record Refused<T>(Reason why) implements PasskeyOutcome<T> {}

    /** Why not. */
    enum Reason {
        /** There is no such account or passkey. */
        UNKNOWN,
        /** The sign-in is not of a moment ago: a token that was found does not bind a thief's device. */
        SIGN_IN_AGAIN,
        TOO_MANY,
        /** Whatever did not fit about the passkey. */
        NOT_ACCEPTED
    }
}
