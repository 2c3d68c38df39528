package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.link.DebitAnswered;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import java.util.Objects;

/** The bank did not take the money, and will not under this id; final. */
public record DeclinedDebit(DebitOrder order, BankCode bank, String reason) implements Debit {

    public DeclinedDebit {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(reason, "reason");
    }

    public DebitAnswered answered() {
        return Answers.fact(order, bank, "DECLINED", null, reason);
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
