package dev.sekisho.link.review;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a bank's own user found, and when.
 *
 * @param by empty for what was reviewed together with the posture
 */
public record BankWord(Verdict verdict, String findings, Optional<Speaker> by, Instant at) {

    public static final int MAX_FINDINGS = 1_000;

    public BankWord {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (findings == null || findings.isBlank() || findings.length() > MAX_FINDINGS) {
            throw new IllegalArgumentException("findings are said in a few sentences");
        }
    }

    /** Whether customers of the path may link there. */
    public enum Verdict {
        REVIEWED,
        REJECTED
    }
}
