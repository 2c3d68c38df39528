package dev.sekisho.charge.reversal;

import dev.sekisho.kernel.event.charge.ReversalRefused;
import java.util.Objects;

/** A reversal that moved nothing; what stood in its way may be gone when it is asked for again. */
public record RefusedReversal(ReversalCommand command, long version, ReversalRule rule) implements Reversal {

    public RefusedReversal {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(rule, "rule");
    }

    @Override
    public ReversalRefused fact() {
        return new ReversalRefused(
                command.id().value(),
                command.walletId().value(),
                command.chargeId().value(),
                command.amount().yen(),
                command.caseNumber(),
                rule.name());
    }
}
