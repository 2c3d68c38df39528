package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.freezerequest.WithdrawnRequest.Cause;
import dev.sekisho.kernel.event.compensation.FreezeRequestWritten;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** That a receiving bank is asked to hold stolen money; one of each case and payout. */
public sealed interface FreezeRequest permits WaitingRequest, TakenRequest, AnsweredRequest, WithdrawnRequest {

    RequestHead head();

    RequestState state();

    /** Whether it should be further by now. */
    boolean isOverdueAt(Instant now);

    /** How much is asked for by now: nothing of what was withdrawn. */
    default Money asked() {
        return head().amount();
    }

    /** Whether the bank was ever asked, for whichever amount: then it may hold something. */
    default boolean wasAsked() {
        return true;
    }

    /** How it came to the bank, if it did. */
    default Optional<Delivery> brought() {
        return Optional.empty();
    }

    /** What the bank said, if it did. */
    default Optional<FreezeAnswer> said() {
        return Optional.empty();
    }

    /** Another part of the payout is found to be stolen, or some is after all: the bank has to be told anew. */
    default WaitingRequest askedAnew(Money amount, Instant dueBy) {
        return new WaitingRequest(head().askedAnew(amount, dueBy), wasAsked());
    }

    /** Nothing need be held, whatever the bank has done by then; it is told within this time if it was asked. */
    default WithdrawnRequest withdrawn(Cause cause, Instant now, Duration within) {
        return WithdrawnRequest.of(this, cause, now, within);
    }

    /** The fact that the bank is to hold so much. */
    default FreezeRequestWritten written() {
        return new FreezeRequestWritten(
                head().id(),
                head().caseId(),
                head().caseNumber().value(),
                head().to().payout().value(),
                head().to().account().value(),
                head().to().bank().value(),
                head().amount().yen(),
                head().dueBy());
    }
}
