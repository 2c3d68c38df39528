package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.freezerequest.WithdrawnRequest.Cause;
import dev.sekisho.kernel.event.compensation.FreezeRequestWritten;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;

/** That a receiving bank is asked to hold stolen money; one of each case and payout. */
public sealed interface FreezeRequest permits WaitingRequest, TakenRequest, AnsweredRequest, WithdrawnRequest {

    RequestHead head();

    RequestState state();

    /** Whether it should be further by now. */
    boolean isOverdueAt(Instant now);

    /** More of the payout is found to be stolen, or it is after all: the bank has to be told anew. */
    default WaitingRequest raised(Money amount, Instant dueBy) {
        return new WaitingRequest(head().raised(amount, dueBy));
    }

    /** Nothing need be held, whatever the bank has done by then. */
    default WithdrawnRequest withdrawn(Cause cause, Instant now) {
        return new WithdrawnRequest(head().next(), cause, now);
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
