package dev.sekisho.identity.clearance;

import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.LinkRequestId;
import java.util.List;

/** A request that was refused, with every reason that spoke against it. */
public record RefusedClearance(
        LinkRequestId request, long version, AccountId account, LinkedThing thing, List<ClearanceReason> reasons)
        implements Clearance {

    public RefusedClearance {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a reason");
        }
        reasons = List.copyOf(reasons);
    }
}
