package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.PersonId;
import java.util.List;
import java.util.Objects;

/** A claim that is a line of a bank file, or of a list that the bank credits by itself. */
public record InPaymentClaim(ClaimHead head, ClaimContent content, Route route) implements Claim {

    public InPaymentClaim {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(route, "route");
    }

    /** A draft that nobody has approved, least of all whoever says that it was not credited. */
    DraftClaim notCredited(PersonId saidBy) {
        return new DraftClaim(head.revised(saidBy), content.salted(Salt.fresh()), List.of());
    }

    @Override
    public InPaymentClaim noted() {
        return new InPaymentClaim(head.next(), content, route);
    }

    @Override
    public ClaimState state() {
        return ClaimState.IN_PAYMENT;
    }
}
