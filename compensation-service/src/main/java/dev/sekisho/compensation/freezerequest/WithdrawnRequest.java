package dev.sekisho.compensation.freezerequest;

import dev.sekisho.kernel.event.compensation.FreezeRequestTaken;
import dev.sekisho.kernel.event.compensation.FreezeRequestWithdrawn;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Nothing need be held any more; a bank that had been asked is told to let go what it holds.
 *
 * @param delivery how the bank had been asked for the last amount, if it had been
 * @param answer what it had said, if it had
 * @param tellBy until when it should be told; there if and only if it had been asked for any amount
 * @param told that it was
 */
public record WithdrawnRequest(
        RequestHead head,
        Cause cause,
        Instant at,
        Optional<Delivery> delivery,
        Optional<FreezeAnswer> answer,
        Optional<Instant> tellBy,
        Optional<Telling> told)
        implements FreezeRequest {

    public WithdrawnRequest {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(at, "at");
        if ((delivery.isPresent() && tellBy.isEmpty())
                || (answer.isPresent() && delivery.isEmpty())
                || (told.isPresent() && tellBy.isEmpty())) {
            throw new IllegalArgumentException("whoever was asked is told, and nobody else");
        }
    }

    /** @param within how long a bank that had been asked may go on holding for want of a word */
    static WithdrawnRequest of(FreezeRequest before, Cause cause, Instant now, Duration within) {
        return new WithdrawnRequest(
                before.head().next(),
                cause,
                now,
                before.brought(),
                before.said(),
                before.wasAsked() ? Optional.of(now.plus(within)) : Optional.empty(),
                Optional.empty());
    }

    boolean isToBeTold() {
        return tellBy.isPresent() && told.isEmpty();
    }

    WithdrawnRequest told(Telling telling) {
        return new WithdrawnRequest(head.next(), cause, at, delivery, answer, tellBy, Optional.of(telling));
    }

    /** Of what {@link #told} says: the bank has the withdrawal. */
    FreezeRequestTaken toldFact() {
        Telling telling = told.orElseThrow();
        return new FreezeRequestTaken(
                head.id(),
                head.caseId(),
                head.to().bank().value(),
                telling.way().name(),
                telling.by().staff(),
                telling.by().person().value());
    }

    FreezeRequestWithdrawn fact() {
        return new FreezeRequestWithdrawn(
                head.id(), head.caseId(), head.to().bank().value(), cause.name());
    }

    @Override
    public RequestState state() {
        return RequestState.WITHDRAWN;
    }

    @Override
    public Money asked() {
        return Money.ZERO;
    }

    @Override
    public boolean wasAsked() {
        return tellBy.isPresent();
    }

    @Override
    public Optional<Delivery> brought() {
        return delivery;
    }

    @Override
    public Optional<FreezeAnswer> said() {
        return answer;
    }

    @Override
    public boolean isOverdueAt(Instant now) {
        return isToBeTold() && tellBy.filter(now::isAfter).isPresent();
    }

    /** Why. */
    public enum Cause {
        /** The money came back, or is known not to have been of this case. */
        NOT_THERE,
        /** The depositor had used the wallet. */
        OWN_USE
    }
}
