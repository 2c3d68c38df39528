package dev.sekisho.compensation.audit;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Entered by one person, read by staff; another person has to look before it is published. */
public record EnteredAudit(UUID id, AuditReport report, Actor enteredBy, Instant enteredAt) implements Audit {

    public EnteredAudit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(enteredBy, "enteredBy");
        Objects.requireNonNull(enteredAt, "enteredAt");
    }

    /** @throws IllegalArgumentException if it is the person who entered it */
    PublishedAudit published(Actor by, Instant now) {
        return new PublishedAudit(id, report, enteredBy, enteredAt, by, now);
    }
}
