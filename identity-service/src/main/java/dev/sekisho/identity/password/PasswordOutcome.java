package dev.sekisho.identity.password;

/** What came of asking for another password. */
public sealed interface PasswordOutcome {

    /** The new password is in force. */
    record Changed() implements PasswordOutcome {}

    /** The code was right, and the new password will be in force once the wallet is frozen. */
    record Waiting() implements PasswordOutcome {}

    /** Nothing was changed; the caller does not learn why. */
    record Refused(String reason) implements PasswordOutcome {}

    /** The new one is tried first by others: this follows from it alone, and may be told. */
    record ChooseAnother() implements PasswordOutcome {}

    /** There is nobody, or nothing, to change it for. */
    record Unknown() implements PasswordOutcome {}
}
