package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.link.DebitDeferred;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Asked for while its bank was closed: nothing has left, and it leaves once when the bank is open and nothing stops it. */
public record WaitingDebit(DebitOrder order, BankCode bank) implements Debit {

    public WaitingDebit {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(bank, "bank");
    }

    public PendingDebit sent(Instant machineNow) {
        return new PendingDebit(order, bank, false, machineNow);
    }

    /** It never left, so it is closed and not declined. */
    public ClosedDebit closed(CloseReason reason) {
        return new ClosedDebit(order.charge(), Optional.of(order), reason);
    }

    public DebitDeferred deferred(Instant opensAt) {
        return new DebitDeferred(
                order.charge().value(),
                order.link().value(),
                bank.value(),
                order.amount().yen(),
                opensAt);
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
