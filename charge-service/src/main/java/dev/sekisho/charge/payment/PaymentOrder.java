package dev.sekisho.charge.payment;

import java.util.Objects;

/** A payment that is asked for under a key. */
public record PaymentOrder(PaymentKey key, PaymentCommand command) {

    public PaymentOrder {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(command, "command");
        if (!key.walletId().equals(command.walletId())) {
            throw new IllegalArgumentException("a key is its wallet's own");
        }
    }

    /** Whether both ask for the same, each under an id of its own. */
    boolean asksAs(PaymentCommand before) {
        return new PaymentCommand(
                        before.id(),
                        command.walletId(),
                        command.merchantId(),
                        command.shop(),
                        command.terminal(),
                        command.amount())
                .equals(before);
    }
}
