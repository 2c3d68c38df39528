package dev.sekisho.compensation.disclosure;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.DisclosureEnded;
import java.time.Instant;
import java.util.Objects;

/** Somebody ended it before its time, or before anybody agreed to it: nobody reads anything by it any more. */
public record EndedDisclosure(DisclosureHead head, Actor by, Instant at) implements Disclosure {

    public EndedDisclosure {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    DisclosureEnded fact() {
        return new DisclosureEnded(
                head.id(),
                head.caseId(),
                head.caseNumber().value(),
                by.staff(),
                by.person().value());
    }
}
