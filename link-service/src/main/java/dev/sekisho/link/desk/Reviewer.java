package dev.sekisho.link.desk;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;
import java.util.UUID;

/** Who looks at a name: a staff account, and the human that four eyes are counted by. */
public record Reviewer(UUID staffId, PersonId person) {

    public Reviewer {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
    }
}
