package dev.sekisho.identity.contact;

/** What came of showing something for a change. */
public sealed interface ShowOutcome {

    /** The change as it is now. */
    record Stands(ContactChange change) implements ShowOutcome {}

    /** The code is not accepted, whatever the reason. */
    record Refused() implements ShowOutcome {}

    /** The customer has no such change. */
    record Unknown() implements ShowOutcome {}
}
