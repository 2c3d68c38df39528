package dev.sekisho.charge.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What was settled when a bank account was linked: how well it was proved, and from when money may move. */
public record LinkTerms(Tier tier, Instant establishedAt, Instant chargeableFrom) {

    public LinkTerms {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(establishedAt, "establishedAt");
        Objects.requireNonNull(chargeableFrom, "chargeableFrom");
    }

    public boolean isCoolingOffAt(Instant now) {
        return now.isBefore(chargeableFrom);
    }

    /** Still within {@code span} of the moment from which it may be charged, or not chargeable yet. */
    public boolean isNewAt(Instant now, Duration span) {
        return now.isBefore(chargeableFrom.plus(span));
    }

    public boolean isYoungerThan(Duration age, Instant now) {
        return now.isBefore(establishedAt.plus(age));
    }
}
