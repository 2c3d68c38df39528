package dev.sekisho.identity.proof;

/** What became of something the vendor sent. */
public enum EventOutcome {
    /** It settled the proof. */
    SETTLED,
    /** It was taken note of and changes nothing: not final, seen before, or the proof was settled already. */
    NOTED,
    /** It speaks of a session or an applicant that do not belong together, or of none of ours. */
    FOREIGN
}
