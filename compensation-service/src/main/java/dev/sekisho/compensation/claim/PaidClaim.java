package dev.sekisho.compensation.claim;

import java.util.Objects;

/** A claim that the bank has paid, for ever. */
public record PaidClaim(ClaimHead head, ClaimContent content, RunId run) implements Claim {

    public PaidClaim {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(run, "run");
    }

    @Override
    public PaidClaim noted() {
        return new PaidClaim(head.next(), content, run);
    }

    @Override
    public ClaimState state() {
        return ClaimState.PAID;
    }
}
