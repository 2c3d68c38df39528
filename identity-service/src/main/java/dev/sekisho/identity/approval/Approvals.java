package dev.sekisho.identity.approval;

import dev.sekisho.kernel.event.identity.ApprovalMoved;
import java.util.Optional;
import java.util.UUID;

/** Where approvals are kept, each change with the fact that says what was answered. */
public interface Approvals {

    Optional<Approval> find(UUID id);

    /** As {@link #find}, and holds the approval until the transaction ends. */
    Approval lock(UUID id);

    /** Keeps a new approval; at the same time too there is one under an id. */
    void add(Approval approval, ApprovalMoved fact);

    void save(Approval approval, ApprovalMoved fact);
}
