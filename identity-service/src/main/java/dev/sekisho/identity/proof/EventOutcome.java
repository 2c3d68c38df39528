package dev.sekisho.identity.proof;

/** What became of something that was sent in a vendor's name. */
public enum EventOutcome {
    /** It settled the proof. */
    SETTLED,
    /** It was taken note of and changes nothing: not final, seen before, or the proof was settled already. */
    NOTED,
    /** It speaks of a session or an applicant that do not belong together, or of none of ours. */
    FOREIGN,
    /** The vendor did not sign it, or there is no such vendor. */
    UNSIGNED,
    /** Signed, but no event. */
    MALFORMED,
    /** What it is about could not be fetched: the vendor has to say it again. */
    UNFETCHED
}
