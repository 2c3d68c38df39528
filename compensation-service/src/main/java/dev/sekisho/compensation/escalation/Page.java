package dev.sekisho.compensation.escalation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody is called with: nothing that a telephone may not show.
 *
 * @param version of the step that calls; with the escalation's id it is the receiver's key, so that one call told twice is one
 */
public record Page(UUID escalation, long version, Level level, Sign sign, Instant acknowledgeBy) {

    public Page {
        Objects.requireNonNull(escalation, "escalation");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(acknowledgeBy, "acknowledgeBy");
    }

    public String key() {
        return escalation + "-" + version;
    }
}
