package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One person who speaks for a resume; a person has one voice in it, however many accounts they have. */
public record Voice(PersonId person, UUID staffId, VoiceKind kind, Instant at) {

    public Voice {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
    }
}
