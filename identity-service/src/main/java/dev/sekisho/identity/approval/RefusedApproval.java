package dev.sekisho.identity.approval;

import java.util.List;
import java.util.Objects;

/** No code was sent, with every reason that spoke against it. */
public record RefusedApproval(ApprovalHead head, List<ApprovalReason> reasons) implements Approval {

    public RefusedApproval {
        Objects.requireNonNull(head, "head");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a reason");
        }
    }
}
