package dev.sekisho.link.silence;

import dev.sekisho.link.bank.SilenceThreshold;
import java.time.Duration;
import java.util.Objects;

/**
 * When a bank is taken to have stopped us, and how soon a person has to have seen it.
 *
 * @param usual for every bank whose posture says nothing else
 */
public record SilencePolicy(SilenceThreshold usual, Duration acknowledgeWithin) {

    public SilencePolicy {
        Objects.requireNonNull(usual, "usual");
        if (acknowledgeWithin.isNegative() || acknowledgeWithin.isZero()) {
            throw new IllegalArgumentException("a person needs time");
        }
    }
}
