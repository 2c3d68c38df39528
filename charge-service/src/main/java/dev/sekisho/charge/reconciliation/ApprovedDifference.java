package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.event.charge.DifferenceApproved;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Two persons agree; what they decided is carried out next, unless the bank speaks first. */
public record ApprovedDifference(DifferenceHead head, Proposal proposal, Signature approved) implements Difference {

    public ApprovedDifference {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(proposal, "proposal");
        Objects.requireNonNull(approved, "approved");
        if (approved.person().equals(proposal.by().person())) {
            throw new IllegalArgumentException("four eyes are two persons");
        }
    }

    EndedDifference end(EndReason reason, Instant now) {
        return new EndedDifference(head, Optional.of(proposal), Optional.of(approved), reason, now);
    }

    DifferenceApproved fact() {
        return new DifferenceApproved(
                head.id(),
                proposal.revision(),
                proposal.resolution().name(),
                ContentHash.of(head, proposal).value(),
                proposal.by().staffId(),
                approved.staffId(),
                approved.person().value());
    }
}
