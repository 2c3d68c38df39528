package dev.sekisho.compensation.freezerequest;

import dev.sekisho.kernel.event.compensation.FreezeRequestAnswered;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The bank has said what came of it. */
public record AnsweredRequest(RequestHead head, Delivery delivery, FreezeAnswer answer) implements FreezeRequest {

    public AnsweredRequest {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(answer, "answer");
    }

    FreezeRequestAnswered fact() {
        return new FreezeRequestAnswered(
                head.id(),
                head.caseId(),
                head.to().bank().value(),
                answer.outcome().name(),
                answer.frozen().orElse(Money.ZERO).yen(),
                answer.code().orElse(null),
                answer.by().staff(),
                answer.by().person().value());
    }

    @Override
    public RequestState state() {
        return RequestState.ANSWERED;
    }

    @Override
    public Optional<Delivery> brought() {
        return Optional.of(delivery);
    }

    @Override
    public Optional<FreezeAnswer> said() {
        return Optional.of(answer);
    }

    @Override
    public boolean isOverdueAt(Instant now) {
        return false;
    }
}
