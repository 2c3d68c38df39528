package dev.sekisho.identity.phone;

import java.time.Instant;
import java.util.Optional;

/** What a carrier says that says everything. */
public final class Insights {

    private Insights() {}

    /** @param simChangedAt empty where it never was */
    public static NumberInsight of(LineType line, Optional<Boolean> contract, Optional<Instant> simChangedAt) {
        LastChange sim = simChangedAt.map(LastChange::at).orElseGet(LastChange::never);
        return new NumberInsight(line, contract, sim, LastChange.never());
    }
}
