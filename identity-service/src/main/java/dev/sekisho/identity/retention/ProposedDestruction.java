package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import java.time.Instant;
import java.util.UUID;

/** A destruction that one person proposed; nothing is destroyed yet. */
public record ProposedDestruction(UUID id, long version, Subject subject, Signature proposed) implements Destruction {

    static ProposedDestruction by(Actor actor, Subject subject, Instant now) {
        return new ProposedDestruction(
                UUID.randomUUID(), 0, subject, new Signature(actor.staffId(), actor.person(), now));
    }

    boolean isBySamePerson(Actor actor) {
        return proposed.person().equals(actor.person());
    }

    DoneDestruction done(Actor by, Instant now) {
        return new DoneDestruction(id, version, subject, proposed, new Signature(by.staffId(), by.person(), now));
    }
}
