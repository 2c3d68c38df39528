package dev.sekisho.identity.approval;

import java.time.Instant;
import java.util.Objects;

/** The code is with the holder. */
public record AwaitedApproval(ApprovalHead head, Instant codeExpiresAt) implements Approval {

    public AwaitedApproval {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(codeExpiresAt, "codeExpiresAt");
    }

    GivenApproval given() {
        return new GivenApproval(head, codeExpiresAt);
    }

    LockedApproval locked() {
        return new LockedApproval(head);
    }
}
