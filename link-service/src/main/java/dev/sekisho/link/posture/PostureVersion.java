package dev.sekisho.link.posture;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A posture in the register: in force from its moment until the next version of the same key, and never changed. */
public record PostureVersion(UUID id, PostureKey key, Instant validFrom, PostureTerms terms) {

    public PostureVersion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(terms, "terms");
    }
}
