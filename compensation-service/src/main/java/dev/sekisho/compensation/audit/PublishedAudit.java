package dev.sekisho.compensation.audit;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Anybody may read it; it is never changed. */
public record PublishedAudit(
        UUID id, AuditReport report, Actor enteredBy, Instant enteredAt, Actor publishedBy, Instant publishedAt)
        implements Audit {

    public PublishedAudit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(publishedAt, "publishedAt");
        if (publishedBy.person().equals(enteredBy.person())) {
            throw new IllegalArgumentException("nobody publishes what they entered");
        }
    }
}
