package dev.sekisho.compensation.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.disclosure.Disclosure;
import dev.sekisho.compensation.disclosure.DisclosureHead;
import dev.sekisho.compensation.disclosure.EndedDisclosure;
import dev.sekisho.compensation.disclosure.Kind;
import dev.sekisho.compensation.disclosure.Part;
import dev.sekisho.compensation.disclosure.ReleasedDisclosure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What investigators asked for, and whether they may read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureView(
        UUID disclosureId,
        String caseNumber,
        Kind kind,
        String authority,
        String requestNumber,
        List<Part> covers,
        List<UUID> readers,
        String state,
        UUID proposedBy,
        Instant proposedAt,
        UUID releasedBy,
        Instant releasedAt,
        Instant endsAt,
        UUID endedBy,
        Instant endedAt) {

    static DisclosureView of(Disclosure disclosure, Instant now) {
        DisclosureHead head = disclosure.head();
        EndedDisclosure ended = disclosure instanceof EndedDisclosure over ? over : null;
        ReleasedDisclosure released = disclosure instanceof ReleasedDisclosure open ? open : null;
        return new DisclosureView(
                head.id(),
                head.caseNumber().value(),
                head.request().kind(),
                head.request().authority(),
                head.request().number(),
                List.copyOf(head.request().covers()),
                head.request().readers().stream().sorted().toList(),
                state(disclosure, now),
                head.proposer().staff(),
                head.proposedAt(),
                released == null ? null : released.by().staff(),
                released == null ? null : released.at(),
                released == null ? null : released.endsAt(),
                ended == null ? null : ended.by().staff(),
                ended == null ? null : ended.at());
    }

    private static String state(Disclosure disclosure, Instant now) {
        if (disclosure instanceof ReleasedDisclosure released) {
            return released.isOverAt(now) ? "OVER" : "RELEASED";
        }
        return disclosure instanceof EndedDisclosure ? "ENDED" : "PROPOSED";
    }
}
