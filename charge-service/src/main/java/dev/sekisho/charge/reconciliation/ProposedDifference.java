package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.event.charge.DifferenceProposed;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Somebody proposed what it comes to; another person approves that very content, or it is proposed anew. */
public record ProposedDifference(DifferenceHead head, Proposal proposal) implements Difference {

    public ProposedDifference {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(proposal, "proposal");
        if (!proposal.resolution().fits(head.kind())) {
            throw new IllegalArgumentException("that does not resolve this");
        }
    }

    /** What an approval has to name. */
    public ContentHash hash() {
        return ContentHash.of(head, proposal);
    }

    ProposedDifference propose(Resolution resolution, Evidence evidence, Signature by) {
        return new ProposedDifference(head, new Proposal(proposal.revision() + 1, resolution, evidence, by));
    }

    Optional<DecisionRule> against(ContentHash named, Signature by) {
        if (by.person().equals(proposal.by().person())) {
            return Optional.of(DecisionRule.SAME_PERSON);
        }
        return named.equals(hash()) ? Optional.empty() : Optional.of(DecisionRule.CONTENT_CHANGED);
    }

    ApprovedDifference approve(Signature by) {
        return new ApprovedDifference(head, proposal, by);
    }

    EndedDifference end(EndReason reason, Instant now) {
        return new EndedDifference(head, Optional.of(proposal), Optional.empty(), reason, now);
    }

    DifferenceProposed fact() {
        return new DifferenceProposed(
                head.id(),
                proposal.revision(),
                proposal.resolution().name(),
                proposal.evidence().reference(),
                hash().value(),
                proposal.by().staffId(),
                proposal.by().person().value());
    }
}
