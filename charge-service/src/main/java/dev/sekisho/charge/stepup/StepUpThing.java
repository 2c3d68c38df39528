package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Exactly what is approved. @param payee the other wallet of a transfer, the own link of a payout */
public record StepUpThing(Operation by, UUID payee, Money amount) {

    private static final Set<Operation> WAYS_OUT = Set.of(Operation.TRANSFER, Operation.PAYOUT);

    public StepUpThing {
        Objects.requireNonNull(payee, "payee");
        if (!WAYS_OUT.contains(by)) {
            throw new IllegalArgumentException("money leaves by transfer or payout");
        }
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing needs no approval");
        }
    }
}
