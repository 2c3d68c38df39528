package dev.sekisho.charge.transfer;

import dev.sekisho.kernel.event.charge.TransferRefused;
import java.time.Instant;
import java.util.Objects;

/** A transfer that moved nothing. */
public record RefusedTransfer(TransferCommand command, TransferRule rule, Instant at) implements Transfer {

    public RefusedTransfer {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public TransferRefused fact() {
        return new TransferRefused(
                command.id().value(),
                command.from().value(),
                command.to().value(),
                command.amount().yen(),
                rule.name());
    }
}
