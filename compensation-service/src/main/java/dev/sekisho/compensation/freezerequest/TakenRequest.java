package dev.sekisho.compensation.freezerequest;

import dev.sekisho.kernel.event.compensation.FreezeRequestTaken;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The bank has it, and has still to say what came of it. */
public record TakenRequest(RequestHead head, Delivery delivery) implements FreezeRequest {

    public TakenRequest {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(delivery, "delivery");
    }

    AnsweredRequest answered(FreezeAnswer answer) {
        return new AnsweredRequest(head.next(), delivery, answer);
    }

    FreezeRequestTaken fact() {
        return new FreezeRequestTaken(
                head.id(),
                head.caseId(),
                head.to().bank().value(),
                delivery.way().name(),
                delivery.by().staff(),
                delivery.by().person().value());
    }

    @Override
    public RequestState state() {
        return RequestState.TAKEN;
    }

    @Override
    public Optional<Delivery> brought() {
        return Optional.of(delivery);
    }

    @Override
    public boolean isOverdueAt(Instant now) {
        return now.isAfter(delivery.answerBy());
    }
}
