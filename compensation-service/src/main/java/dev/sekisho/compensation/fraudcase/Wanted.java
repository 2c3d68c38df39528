package dev.sekisho.compensation.fraudcase;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A measure as a rule wants it.
 *
 * @param endsAt when it lapses by itself; only a hold does, and it always does
 * @param rule the stable code of the rule that wants it
 */
public record Wanted(Grade grade, UUID targetId, Optional<Instant> endsAt, String rule) {

    public Wanted {
        Objects.requireNonNull(targetId, "targetId");
        Objects.requireNonNull(rule, "rule");
        if (endsAt.isPresent() != (grade == Grade.HOLD)) {
            throw new IllegalArgumentException("a hold ends by itself, and nothing else does");
        }
    }

    public Target target() {
        return grade.target();
    }
}
