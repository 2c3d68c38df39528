package dev.sekisho.identity.clearance;

/** What came of answering a clearance's code. */
public sealed interface AttemptAnswer {

    /** The one time that the subject is told. */
    record Cleared(ClearedSubject subject) implements AttemptAnswer {}

    /** Wrong, or used before. */
    record CodeRefused() implements AttemptAnswer {}

    /** Another may be asked for. */
    record CodeExpired() implements AttemptAnswer {}

    /** Nothing clears this request any more. */
    record Locked() implements AttemptAnswer {}

    /** There is no such request. */
    record Unknown() implements AttemptAnswer {}
}
