package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.event.charge.DifferenceEnded;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** It is over. */
public record EndedDifference(
        DifferenceHead head,
        Optional<Proposal> proposal,
        Optional<Signature> approved,
        EndReason reason,
        Instant endedAt)
        implements Difference {

    public EndedDifference {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(endedAt, "endedAt");
        if (reason == EndReason.CARRIED_OUT && approved.isEmpty()) {
            throw new IllegalArgumentException("nothing is carried out that two persons did not decide");
        }
    }

    DifferenceEnded fact() {
        return new DifferenceEnded(head.id(), reason.name());
    }
}
