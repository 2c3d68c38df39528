package dev.sekisho.compensation.interim;

/** What came of a command on an interim payment; a refusal of a person is stored as a fact too. */
public sealed interface InterimOutcome {

    /** Done, and this is how it stands now. */
    record Done(Interim interim) implements InterimOutcome {}

    /** Not done. */
    record Refused(InterimRule rule) implements InterimOutcome {}

    /** There is no such claim or payment. */
    record Absent() implements InterimOutcome {}
}
