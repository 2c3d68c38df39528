package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.link.DebitAnswered;
import dev.sekisho.kernel.event.link.DebitRequested;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.bank.DeclineReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Asked of the bank, or about to be, and not yet answered: the bank may have booked it, so it is never given up on a
 * timeout.
 *
 * @param inDoubt whether the bank was asked and gave no clear answer
 * @param sentAt when it last left, by the machine's clock
 */
public record PendingDebit(DebitOrder order, BankCode bank, boolean inDoubt, Instant sentAt) implements Debit {

    public PendingDebit {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(sentAt, "sentAt");
    }

    public AcceptedDebit accepted(String bankReference) {
        return new AcceptedDebit(order, bank, bankReference);
    }

    public DeclinedDebit declined(DeclineReason reason) {
        return new DeclinedDebit(order, bank, reason.name());
    }

    /** It may not be sent again, and the bank still does not know of it when none can be under way any more. */
    public DeclinedDebit neverArrived(CloseReason reason) {
        return new DeclinedDebit(order, bank, reason.name());
    }

    public PendingDebit doubted() {
        return new PendingDebit(order, bank, true, sentAt);
    }

    public PendingDebit sentAgain(Instant machineNow) {
        return new PendingDebit(order, bank, inDoubt, machineNow);
    }

    /** Whether a request that left could still arrive at the bank. */
    boolean mayStillArrive(Instant machineNow, Duration longestOnTheWay) {
        return machineNow.isBefore(sentAt.plus(longestOnTheWay));
    }

    public DebitRequested requested() {
        return new DebitRequested(
                order.charge().value(),
                order.link().value(),
                bank.value(),
                order.amount().yen());
    }

    /** The fact that the bank gave no clear answer. */
    public DebitAnswered unanswered() {
        return Answers.fact(order, bank, "UNKNOWN", null, null);
    }

    @Override
    public ChargeId charge() {
        return order.charge();
    }

    @Override
    public boolean isOf(DebitOrder other) {
        return order.equals(other);
    }
}
