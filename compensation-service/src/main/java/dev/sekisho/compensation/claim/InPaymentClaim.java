package dev.sekisho.compensation.claim;

import java.util.Objects;

/** A claim that is a line of a bank file; runs move many of them at once. */
public record InPaymentClaim(ClaimHead head, ClaimContent content, RunId run) implements Claim {

    public InPaymentClaim {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(run, "run");
    }

    @Override
    public InPaymentClaim noted() {
        return new InPaymentClaim(head.next(), content, run);
    }

    @Override
    public ClaimState state() {
        return ClaimState.IN_PAYMENT;
    }
}
