package dev.sekisho.compensation.disclosure;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.kernel.event.compensation.DisclosureProposed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Nobody reads anything by it yet. */
public record ProposedDisclosure(DisclosureHead head) implements Disclosure {

    public ProposedDisclosure {
        Objects.requireNonNull(head, "head");
    }

    static ProposedDisclosure of(CaseHead fraudCase, Request request, Actor by, Instant now) {
        return new ProposedDisclosure(new DisclosureHead(
                UUID.randomUUID(), fraudCase.id(), fraudCase.number(), fraudCase.version(), request, by, now, 1));
    }

    /** @throws IllegalArgumentException for the one who proposed it */
    ReleasedDisclosure released(Actor by, Instant now, Duration lasts) {
        return new ReleasedDisclosure(head.next(), by, now, now.plus(lasts));
    }

    DisclosureProposed fact() {
        return new DisclosureProposed(
                head.id(),
                head.caseId(),
                head.caseNumber().value(),
                head.request().kind().name(),
                head.request().number(),
                head.request().covers().stream().map(Part::name).toList(),
                head.proposer().staff(),
                head.proposer().person().value());
    }
}
