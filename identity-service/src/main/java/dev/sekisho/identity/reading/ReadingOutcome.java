package dev.sekisho.identity.reading;

import dev.sekisho.identity.reading.DeclaredReading.Proposal;
import dev.sekisho.identity.staff.Signature;

/** What came of somebody's judgement of a declared reading. */
public sealed interface ReadingOutcome {

    /** Another person has to agree. */
    record Proposed(Proposal proposal) implements ReadingOutcome {}

    /** Two persons agree; the name may be compared with a bank's record. */
    record Plausible(Proposal proposal, Signature agreed) implements ReadingOutcome {}

    /** Nothing changed. */
    record Refused(ReadingRefusal why) implements ReadingOutcome {}
}
