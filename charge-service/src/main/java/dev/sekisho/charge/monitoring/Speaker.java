package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;
import java.util.UUID;

/** Who speaks about monitoring: a staff account, and the human that four eyes are counted by. */
public record Speaker(UUID staffId, PersonId person) {

    public Speaker {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
    }

    boolean isSamePersonAs(Speaker other) {
        return person.equals(other.person);
    }
}
