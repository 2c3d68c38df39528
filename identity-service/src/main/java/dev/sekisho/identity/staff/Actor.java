package dev.sekisho.identity.staff;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;
import java.util.UUID;

/** Who acts, by which token: a staff account, and the human that four eyes are counted by. */
public record Actor(UUID staffId, PersonId person, UUID tokenId) {

    public Actor {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(tokenId, "tokenId");
    }
}
