package dev.sekisho.compensation.lumpsum;

import java.util.Objects;

/** What came of a command on a lump sum; a refusal of a person is stored as a fact too. */
public sealed interface LumpSumOutcome {

    /** Done, and this is how it stands now. */
    record Done(LumpSum lumpSum) implements LumpSumOutcome {

        public Done {
            Objects.requireNonNull(lumpSum, "lumpSum");
        }
    }

    /** Not done. */
    record Refused(LumpSumRule rule) implements LumpSumOutcome {

        public Refused {
            Objects.requireNonNull(rule, "rule");
        }
    }

    /** There is no such lump sum, or not for who asks. */
    record Absent() implements LumpSumOutcome {}
}
