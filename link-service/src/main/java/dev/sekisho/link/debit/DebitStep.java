package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.ChargeId;
import java.util.Objects;

/** A state that a debit enters, with the fact that it does. */
public record DebitStep(Debit debit, FactData fact) {

    public DebitStep {
        Objects.requireNonNull(debit, "debit");
        Objects.requireNonNull(fact, "fact");
    }

    ChargeId charge() {
        return debit.charge();
    }
}
