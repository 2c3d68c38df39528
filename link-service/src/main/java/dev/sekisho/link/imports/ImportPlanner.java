package dev.sekisho.link.imports;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Who opened or approved an import, and when; four eyes are two of {@code person}. */
public record ImportPlanner(UUID staffId, PersonId person, Instant at) {

    public ImportPlanner {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(at, "at");
    }
}
