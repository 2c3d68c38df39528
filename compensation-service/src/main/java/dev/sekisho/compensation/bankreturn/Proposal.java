package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;

/** One person's verdict, which another has to say too. */
public record Proposal(Verdict verdict, Actor by, Instant at) {

    public Proposal {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /** Whether this other person says the same. */
    boolean isShared(Proposal other) {
        return verdict.saysTheSameAs(other.verdict) && !by.person().equals(other.by.person());
    }
}
