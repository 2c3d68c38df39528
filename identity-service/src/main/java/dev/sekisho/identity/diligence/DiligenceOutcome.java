package dev.sekisho.identity.diligence;

/** What came of answering. */
public sealed interface DiligenceOutcome {

    /** The answers stand, newly or as they were given a moment ago. */
    record Kept(DueDiligence diligence) implements DiligenceOutcome {}

    /** They were changed too often within a day. */
    record TooMany() implements DiligenceOutcome {}

    /** There is no such account. */
    record NoAccount() implements DiligenceOutcome {}
}
