package dev.sekisho.compensation.audit;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.UUID;

/** An audit in the register. */
public sealed interface Audit permits EnteredAudit, PublishedAudit {

    UUID id();

    AuditReport report();

    Actor enteredBy();

    Instant enteredAt();
}
