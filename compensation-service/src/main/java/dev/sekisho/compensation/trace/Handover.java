package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** Some yen of a traced charge that one wallet handed to another; a step on the way, not an end. */
public record Handover(ChargeId charge, Money amount, CopiedTransfer transfer) {

    public Handover {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(transfer, "transfer");
    }
}
