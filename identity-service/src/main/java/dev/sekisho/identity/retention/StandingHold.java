package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import java.time.Instant;
import java.util.UUID;

/** A hold that stands. @param reference the case, file or letter it is for; never a name */
public record StandingHold(
        UUID id, long version, Subject subject, HoldGround ground, String reference, Signature placed)
        implements LegalHold {

    static StandingHold by(Actor actor, HoldWish wish, Instant now) {
        return new StandingHold(
                UUID.randomUUID(),
                0,
                wish.subject(),
                wish.ground(),
                wish.reference(),
                new Signature(actor.staffId(), actor.person(), now));
    }

    LiftedHold lift(Actor by, Instant now) {
        return new LiftedHold(id, version, subject, placed, new Signature(by.staffId(), by.person(), now));
    }

    /** What somebody wants held. */
    public record HoldWish(Subject subject, HoldGround ground, String reference) {}
}
