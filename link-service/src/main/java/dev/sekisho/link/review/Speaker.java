package dev.sekisho.link.review;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;
import java.util.UUID;

/** Who speaks about a path: a staff account, and the human that four eyes are counted by. */
public record Speaker(UUID staffId, PersonId person) {

    public Speaker {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
    }
}
