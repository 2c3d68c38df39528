package dev.sekisho.charge.reconciliation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Nobody has said anything yet. */
public record OpenDifference(DifferenceHead head) implements Difference {

    public OpenDifference {
        Objects.requireNonNull(head, "head");
    }

    ProposedDifference propose(Resolution resolution, Evidence evidence, Signature by) {
        return new ProposedDifference(head, new Proposal(1, resolution, evidence, by));
    }

    /** It ended by itself. */
    EndedDifference end(EndReason reason, Instant now) {
        return new EndedDifference(head, Optional.empty(), Optional.empty(), reason, now);
    }
}
