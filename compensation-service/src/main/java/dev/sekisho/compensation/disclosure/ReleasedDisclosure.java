package dev.sekisho.compensation.disclosure;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.DisclosureReleased;
import java.time.Instant;
import java.util.Objects;

/** Two persons agreed; it is read until it ends. */
public record ReleasedDisclosure(DisclosureHead head, Actor by, Instant at, Instant endsAt) implements Disclosure {

    public ReleasedDisclosure {
        Objects.requireNonNull(head, "head");
        if (by.person().equals(head.proposer().person())) {
            throw new IllegalArgumentException("two persons disclose");
        }
        if (!endsAt.isAfter(at)) {
            throw new IllegalArgumentException("it is read for a time");
        }
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    DisclosureReleased fact() {
        return new DisclosureReleased(
                head.id(),
                head.caseId(),
                head.caseNumber().value(),
                endsAt,
                by.staff(),
                by.person().value());
    }
}
