package dev.sekisho.identity.staff;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Who proposed, approved or ended something, and when. */
public record Signature(UUID staffId, PersonId person, Instant at) {

    public Signature {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(at, "at");
    }

    static Signature of(Actor actor, Instant now) {
        return new Signature(actor.staffId(), actor.person(), now);
    }
}
