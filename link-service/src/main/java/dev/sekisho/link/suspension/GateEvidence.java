package dev.sekisho.link.suspension;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What shows that a gate is green, and as of when.
 *
 * @param evidence a sentence or the place where it is kept
 */
public record GateEvidence(Gate gate, String evidence, Instant asOf) {

    /** Longest evidence in characters. */
    public static final int MAX_EVIDENCE = 500;

    public GateEvidence {
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(asOf, "asOf");
        if (evidence == null || evidence.isBlank() || evidence.length() > MAX_EVIDENCE) {
            throw new IllegalArgumentException("evidence is told in 1 to " + MAX_EVIDENCE + " characters");
        }
    }

    /** Whether it speaks of the past, and not of one too long ago. */
    boolean isFresh(Instant now, Duration longest) {
        return !asOf.isAfter(now) && !now.isAfter(asOf.plus(longest));
    }
}
