package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;

/** Money that came back of none of our compensation; two persons said so. */
public record ForeignReturn(ReturnHead head, Proposal proposal, Actor decidedBy, Instant decidedAt)
        implements BankReturn {

    public ForeignReturn {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(decidedAt, "decidedAt");
        if (proposal.by().person().equals(decidedBy.person())) {
            throw new IllegalArgumentException("nobody decides alone");
        }
    }
}
