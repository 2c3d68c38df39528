package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.event.compensation.CaseClosed;
import java.time.Instant;
import java.util.Objects;

/** A case that is over; a later report of the same things opens another one. */
public record ClosedCase(CaseHead head, ClosingOutcome outcome, Instant closedAt) implements FraudCase {

    public ClosedCase {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(closedAt, "closedAt");
    }

    /** The fact that it is over. */
    public CaseClosed closed() {
        return new CaseClosed(head.id(), head.number().value(), outcome.name(), closedAt);
    }

    @Override
    public CaseState state() {
        return CaseState.CLOSED;
    }
}
