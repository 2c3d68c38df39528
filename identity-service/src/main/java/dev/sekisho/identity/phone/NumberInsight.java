package dev.sekisho.identity.phone;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the carrier knows of a number at a moment; each part may be unknown, and unknown is never good.
 *
 * @param contractVerified whether the carrier checked its subscriber's identity under the law on mobile contracts
 *     (jp_mpiupa); empty where it does not say
 * @param simChange the last change of the SIM
 * @param porting the last time the number came from another carrier
 */
public record NumberInsight(
        LineType lineType, Optional<Boolean> contractVerified, LastChange simChange, LastChange porting) {

    public NumberInsight {
        Objects.requireNonNull(lineType, "lineType");
        Objects.requireNonNull(contractVerified, "contractVerified");
        Objects.requireNonNull(simChange, "simChange");
        Objects.requireNonNull(porting, "porting");
    }

    /** When the carrier could not be asked. */
    public static NumberInsight nothing() {
        return new NumberInsight(LineType.UNKNOWN, Optional.empty(), LastChange.unknown(), LastChange.unknown());
    }

    /** Whether the number is said to have changed its SIM or its carrier after this moment. */
    public boolean changedHandsAfter(Instant moment) {
        return simChange.isAfter(moment) || porting.isAfter(moment);
    }

    /** Whether the carrier says that neither happened after this moment. */
    boolean isSettledSince(Instant moment) {
        return simChange.isSurelyNotAfter(moment) && porting.isSurelyNotAfter(moment);
    }
}
