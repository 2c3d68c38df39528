package dev.sekisho.identity.clearance;

import java.util.List;

/** A request that was refused, with every reason that spoke against it. */
public record RefusedClearance(ClearanceHead head, long version, List<ClearanceReason> reasons) implements Clearance {

    public RefusedClearance {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a reason");
        }
        reasons = List.copyOf(reasons);
    }
}
