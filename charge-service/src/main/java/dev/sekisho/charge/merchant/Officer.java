package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;
import java.util.UUID;

/** Who of the staff speaks about the registry: an account, and the human that four eyes are counted by. */
public record Officer(UUID staffId, PersonId person) {

    public Officer {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
    }

    boolean isSamePersonAs(Officer other) {
        return person.equals(other.person);
    }
}
