package dev.sekisho.link.reverification;

import java.time.Duration;

/**
 * The limits of waves.
 *
 * @param longestTime from the proposal to the deadline, at most
 * @param batch links looked at in one transaction
 */
public record WaveLimits(Duration longestTime, int batch) {

    public WaveLimits {
        if (longestTime.isNegative() || longestTime.isZero() || batch < 1 || batch > 1_000) {
            throw new IllegalArgumentException("a wave has time and asks somebody");
        }
    }
}
