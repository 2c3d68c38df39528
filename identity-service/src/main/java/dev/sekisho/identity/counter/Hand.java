package dev.sekisho.identity.counter;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Who entered, edited or decided something, and when; four eyes are counted by the person. */
public record Hand(UUID staffId, PersonId person, Instant at) {

    public Hand {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(at, "at");
    }

    static Hand of(Actor actor, Instant now) {
        return new Hand(actor.staffId(), actor.person(), now);
    }

    boolean isOf(Actor actor) {
        return person.equals(actor.person());
    }
}
