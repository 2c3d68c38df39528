package dev.sekisho.identity.approval;

import java.time.Instant;
import java.util.Objects;

/** The code was answered rightly, once. */
public record GivenApproval(ApprovalHead head, Instant codeExpiresAt) implements Approval {

    public GivenApproval {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(codeExpiresAt, "codeExpiresAt");
    }
}
