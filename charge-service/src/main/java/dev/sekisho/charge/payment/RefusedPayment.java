package dev.sekisho.charge.payment;

import dev.sekisho.kernel.event.charge.PaymentRefused;
import java.time.Instant;
import java.util.Objects;

/** A payment that moved nothing. */
public record RefusedPayment(PaymentCommand command, PaymentRule rule, Instant at) implements Payment {

    public RefusedPayment {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public PaymentRefused fact() {
        return new PaymentRefused(
                command.id().value(),
                command.walletId().value(),
                command.merchantId().value(),
                command.amount().yen(),
                rule.name());
    }
}
