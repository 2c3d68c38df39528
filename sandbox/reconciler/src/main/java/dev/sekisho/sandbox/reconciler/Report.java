package dev.sekisho.sandbox.reconciler;

import java.util.EnumMap;
import java.util.Map;

/** Collects what the checks find while they run. */
final class Report {

    private final Findings findings = new Findings();
    private final Findings unsettled = new Findings();
    private final Map<Count, Long> counts = new EnumMap<>(Count.class);

    Findings findings() {
        return findings;
    }

    Findings unsettled() {
        return unsettled;
    }

    void count(Count what, long number) {
        counts.merge(what, number, Math::addExact);
    }

    void addAll(Report other) {
        findings.addAll(other.findings);
        unsettled.addAll(other.unsettled);
        other.counts.forEach(this::count);
    }

    Reconciliation close() {
        return new Reconciliation(findings.sentences(), unsettled.sentences(), counts);
    }
}
