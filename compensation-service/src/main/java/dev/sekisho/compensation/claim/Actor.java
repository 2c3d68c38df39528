package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;
import java.util.UUID;

/** A staff account and the human behind it; all rules of four eyes look at the person alone. */
public record Actor(UUID staff, PersonId person) {

    public Actor {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(person, "person");
    }
}
