package dev.sekisho.link.reverification;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Who planned or approved a wave, and when; four eyes are two of {@code person}. */
public record WavePlanner(UUID staffId, PersonId person, Instant at) {

    public WavePlanner {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(at, "at");
    }
}
