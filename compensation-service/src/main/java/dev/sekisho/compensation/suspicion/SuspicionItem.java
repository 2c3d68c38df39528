package dev.sekisho.compensation.suspicion;

import java.time.Instant;

/** That somebody has to decide, or has decided, whether something is reported; never printed with its reason. */
public sealed interface SuspicionItem permits OpenItem, DecidedItem {

    ItemHead head();

    /** Whether this may be said of it now. */
    boolean mayBecome(Verdict verdict);

    default boolean isOverdueAt(Instant now) {
        return this instanceof OpenItem && now.isAfter(head().decideBy());
    }

    /** @throws IllegalStateException for what it may not become */
    default DecidedItem decided(Decision decision) {
        if (!mayBecome(decision.verdict())) {
            throw new IllegalStateException("a report stands");
        }
        return new DecidedItem(head().next(), decision);
    }
}
