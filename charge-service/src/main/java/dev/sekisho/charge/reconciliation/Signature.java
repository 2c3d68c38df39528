package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Who said something, and when. Four eyes are two of {@code person}, never two of {@code staffId}. */
public record Signature(UUID staffId, PersonId person, Instant at) {

    public Signature {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(at, "at");
    }
}
