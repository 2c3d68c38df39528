package dev.sekisho.charge.refund;

import dev.sekisho.kernel.event.charge.RefundRefused;
import java.util.Objects;

/** A refund that gave nothing back. */
public record RefusedRefund(RefundCommand command, long version, RefundRule rule) implements Refund {

    public RefusedRefund {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(rule, "rule");
    }

    @Override
    public RefundRefused fact() {
        return new RefundRefused(
                command.id().value(),
                command.paymentId().value(),
                command.amount().yen(),
                rule.name());
    }
}
