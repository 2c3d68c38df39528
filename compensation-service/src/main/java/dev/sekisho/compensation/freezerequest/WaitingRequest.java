package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.fraudcase.CaseHead;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** It has not come to the bank yet. @param wasAsked whether the bank was asked for another amount before, and may hold it */
public record WaitingRequest(RequestHead head, boolean wasAsked) implements FreezeRequest {

    public WaitingRequest {
        Objects.requireNonNull(head, "head");
    }

    /** @param place which of its case's requests it is, from 1; @param within how long after it was known it should be with the bank */
    static WaitingRequest of(CaseHead fraudCase, int place, TracedPayout traced, Instant now, Duration within) {
        RequestHead head = new RequestHead(
                UUID.randomUUID(),
                fraudCase.id(),
                fraudCase.number(),
                place,
                traced.to(),
                traced.stolen(),
                now,
                traced.knownAt().plus(within),
                1);
        return new WaitingRequest(head, false);
    }

    TakenRequest taken(Delivery delivery) {
        return new TakenRequest(head.next(), delivery);
    }

    @Override
    public RequestState state() {
        return RequestState.WAITING;
    }

    @Override
    public boolean isOverdueAt(Instant now) {
        return now.isAfter(head.dueBy());
    }
}
