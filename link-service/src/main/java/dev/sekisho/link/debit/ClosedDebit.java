package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.link.DebitClosed;
import dev.sekisho.kernel.id.ChargeId;
import java.util.Objects;
import java.util.Optional;

/**
 * A charge's id under which nothing was and nothing will be asked of any bank; final.
 *
 * @param order what was refused; empty if the id was closed before any order came with it
 */
public record ClosedDebit(ChargeId charge, Optional<DebitOrder> order, CloseReason reason) implements Debit {

    public ClosedDebit {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(reason, "reason");
    }

    public DebitClosed closed() {
        return new DebitClosed(charge.value(), reason.name());
    }

    @Override
    public boolean isOf(DebitOrder other) {
        return order.map(other::equals).orElse(true);
    }
}
