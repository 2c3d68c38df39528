package dev.sekisho.identity.phone;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the carrier knows of a number at a moment.
 *
 * @param contractVerified whether the carrier checked its subscriber's identity; empty where it does not say
 * @param simChangedAt the last change of the SIM; empty where there was none or the carrier does not say
 */
public record NumberInsight(LineType lineType, Optional<Boolean> contractVerified, Optional<Instant> simChangedAt) {

    public NumberInsight {
        Objects.requireNonNull(lineType, "lineType");
        Objects.requireNonNull(contractVerified, "contractVerified");
        Objects.requireNonNull(simChangedAt, "simChangedAt");
    }

    /** When the carrier could not be asked. */
    public static NumberInsight nothing() {
        return new NumberInsight(LineType.UNKNOWN, Optional.empty(), Optional.empty());
    }

    /** Whether the SIM was changed after this moment. */
    public boolean simChangedAfter(Instant moment) {
        return simChangedAt.map(changed -> changed.isAfter(moment)).orElse(false);
    }
}
