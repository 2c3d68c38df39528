package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.link.DebitAnswered;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import java.util.Objects;

/** The bank took the money; final. */
public record AcceptedDebit(DebitOrder order, BankCode bank, String bankReference) implements Debit {

    public AcceptedDebit {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(bankReference, "bankReference");
    }

    public DebitAnswered answered() {
        return Answers.fact(order, bank, "ACCEPTED", bankReference, null);
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
