package dev.sekisho.compensation.suspicion;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;

/** The MLRO's word; its reason is printed nowhere. */
public record Decision(Verdict verdict, String reason, Actor by, Instant at) {

    public static final int MOST_CHARS = 2_000;

    public Decision {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (reason.isBlank() || reason.length() > MOST_CHARS) {
            throw new IllegalArgumentException("a decision has a reason");
        }
    }

    boolean saysTheSame(Decision other) {
        return verdict == other.verdict && reason.equals(other.reason);
    }

    @Override
    public String toString() {
        return "Decision[***]";
    }
}
