package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.PersonId;
import java.util.List;
import java.util.Objects;

/** A claim that the bank has paid; only money that the bank sends back makes it payable again. */
public record PaidClaim(ClaimHead head, ClaimContent content, Route route) implements Claim {

    public PaidClaim {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(route, "route");
    }

    /** A draft that nobody has approved, least of all whoever says that the money came back. */
    DraftClaim cameBack(PersonId saidBy) {
        return new DraftClaim(head.revised(saidBy), content.salted(Salt.fresh()), List.of());
    }

    @Override
    public PaidClaim noted() {
        return new PaidClaim(head.next(), content, route);
    }

    @Override
    public ClaimState state() {
        return ClaimState.PAID;
    }
}
