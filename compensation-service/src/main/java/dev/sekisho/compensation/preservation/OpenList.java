package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.kernel.event.compensation.PreservationListed;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** It is still to be sent, and more may come onto it. */
public record OpenList(ListHead head) implements PreservationList {

    public OpenList {
        Objects.requireNonNull(head, "head");
    }

    /** @param knownAt since when its first payment was known to be of stolen money */
    static OpenList of(CaseHead fraudCase, Instant knownAt, Instant now, PreservationPolicy policy) {
        return new OpenList(new ListHead(
                UUID.randomUUID(),
                fraudCase.id(),
                fraudCase.number(),
                policy.pictures(),
                now,
                knownAt.plus(policy.within()),
                1));
    }

    OpenList longer() {
        return new OpenList(head.next());
    }

    SentList sent(Sending sending) {
        return new SentList(head.next(), sending);
    }

    DroppedList dropped() {
        return new DroppedList(head.next());
    }

    /** @param payments that came onto it now */
    PreservationListed listed(long payments) {
        return new PreservationListed(
                head.id(), head.caseId(), head.caseNumber().value(), payments, head.dueBy());
    }

    @Override
    public ListState state() {
        return ListState.OPEN;
    }
}
