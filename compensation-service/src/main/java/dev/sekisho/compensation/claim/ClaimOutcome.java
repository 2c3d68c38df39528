package dev.sekisho.compensation.claim;

import java.util.Objects;

/** What came of a command on a claim; a refusal is stored as a fact too. */
public sealed interface ClaimOutcome {

    /** Done, and this is how the claim stands now. */
    record Done(Claim claim) implements ClaimOutcome {

        public Done {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /** Not done; the id is that of the claim, or under which the refused one is recorded. */
    record Refused(ClaimId claim, ClaimRule rule) implements ClaimOutcome {

        public Refused {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(rule, "rule");
        }
    }

    /** There is no such claim. */
    record Absent() implements ClaimOutcome {}
}
