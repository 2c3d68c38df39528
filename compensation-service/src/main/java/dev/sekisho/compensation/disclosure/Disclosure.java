package dev.sekisho.compensation.disclosure;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;

/** That investigators are to read a part of a case. */
public sealed interface Disclosure permits ProposedDisclosure, ReleasedDisclosure, EndedDisclosure {

    DisclosureHead head();

    /** By one person, at once. */
    default EndedDisclosure ended(Actor by, Instant now) {
        return new EndedDisclosure(head().next(), by, now);
    }
}
