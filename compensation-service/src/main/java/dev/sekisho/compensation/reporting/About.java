package dev.sekisho.compensation.reporting;

import java.util.Optional;
import java.util.UUID;

/** Of what is reported: a case, or an incident. */
public record About(Optional<UUID> caseId, Optional<UUID> incident) {

    public About {
        if (caseId.isPresent() == incident.isPresent()) {
            throw new IllegalArgumentException("a report is about a case or about an incident");
        }
    }

    public static About fraudCase(UUID id) {
        return new About(Optional.of(id), Optional.empty());
    }

    public static About incident(UUID id) {
        return new About(Optional.empty(), Optional.of(id));
    }
}
