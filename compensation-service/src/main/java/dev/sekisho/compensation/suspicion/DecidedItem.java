package dev.sekisho.compensation.suspicion;

import java.util.Objects;

/** It is decided; what was not reported may be reported later, and a report stands. */
public record DecidedItem(ItemHead head, Decision decision) implements SuspicionItem {

    public DecidedItem {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(decision, "decision");
    }

    @Override
    public boolean mayBecome(Verdict verdict) {
        return decision.verdict() == Verdict.NO_REPORT && verdict == Verdict.REPORT;
    }
}
