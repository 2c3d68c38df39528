package dev.sekisho.identity.approval;

import java.util.Objects;

/** The tries are used up, or the account is not what it was: nothing approves it any more. */
public record LockedApproval(ApprovalHead head) implements Approval {

    public LockedApproval {
        Objects.requireNonNull(head, "head");
    }
}
