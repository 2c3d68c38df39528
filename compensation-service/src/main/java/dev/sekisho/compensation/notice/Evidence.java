package dev.sekisho.compensation.notice;

import java.time.Instant;
import java.util.Objects;

/**
 * On what a denial rests.
 *
 * @param reference where it is kept
 * @param sha256 of what is kept there, 64 hex digits
 * @param from the beginning of the time it covers
 */
public record Evidence(Kind kind, String reference, String sha256, Instant from, Instant until) {

    public static final int MAX_REFERENCE = 200;
    private static final String DIGEST = "[0-9a-f]{64}";

    public Evidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (reference.isBlank() || reference.length() > MAX_REFERENCE || !sha256.matches(DIGEST)) {
            throw new IllegalArgumentException("evidence lies somewhere, and its hash is known");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a time ends after it begins");
        }
    }

    boolean covers(Instant moment) {
        return !from.isAfter(moment) && !until.isBefore(moment);
    }

    /** What it is. */
    public enum Kind {
        /** Which data lie where, and who reaches them. */
        DATA_INVENTORY,
        /** Who read them, looked through by somebody. */
        ACCESS_LOGS
    }
}
