package dev.sekisho.compensation.fraudcase;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** A case of which the bank has confirmed charges; its victims are owed compensation. */
public record ConfirmedCase(CaseHead head, Instant confirmedAt) implements LiveCase {

    private static final Set<ClosingOutcome> CLOSINGS = Set.of(ClosingOutcome.OWN_USE, ClosingOutcome.MADE_GOOD);

    public ConfirmedCase {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(confirmedAt, "confirmedAt");
    }

    @Override
    public ConfirmedCase joined() {
        return new ConfirmedCase(head.next(), confirmedAt);
    }

    /** The first confirmation's time stays. */
    @Override
    public ConfirmedCase confirmed(Instant now) {
        return new ConfirmedCase(head.next(), confirmedAt);
    }

    @Override
    public Set<ClosingOutcome> closings() {
        return CLOSINGS;
    }

    @Override
    public CaseState state() {
        return CaseState.CONFIRMED;
    }
}
