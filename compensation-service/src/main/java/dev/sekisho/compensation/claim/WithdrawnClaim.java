package dev.sekisho.compensation.claim;

import java.util.Objects;

/** A claim that was given up; its charges may be claimed again. */
public record WithdrawnClaim(ClaimHead head, ClaimContent content) implements Claim {

    public WithdrawnClaim {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(content, "content");
    }

    @Override
    public WithdrawnClaim noted() {
        return new WithdrawnClaim(head.next(), content);
    }

    @Override
    public ClaimState state() {
        return ClaimState.WITHDRAWN;
    }
}
