package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.RunId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A return whose transfer is known: its claim is owed again.
 *
 * @param proposal of the first of the two persons; empty where the statement itself was certain
 * @param decidedBy the second person, or who took the statement
 */
public record MatchedReturn(
        ReturnHead head, ClaimId claim, RunId run, Optional<Proposal> proposal, Actor decidedBy, Instant decidedAt)
        implements BankReturn {

    public MatchedReturn {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(decidedAt, "decidedAt");
        if (proposal.isPresent() == head.finding().isCertain()) {
            throw new IllegalArgumentException("what is not certain is decided by two");
        }
        if (proposal.filter(first -> first.by().person().equals(decidedBy.person()))
                .isPresent()) {
            throw new IllegalArgumentException("nobody decides alone");
        }
    }
}
