package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** How losses that are paid from a day on are shared; it counts once a second person agreed. */
public record SplitRule(
        UUID id,
        LocalDate effectiveFrom,
        SplitShares shares,
        Actor proposedBy,
        Instant proposedAt,
        Optional<Actor> agreedBy,
        long version) {

    public SplitRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(shares, "shares");
        Objects.requireNonNull(proposedAt, "proposedAt");
        Words.requireTwo(proposedBy, agreedBy);
    }

    SplitRule agreed(Actor second) {
        return new SplitRule(id, effectiveFrom, shares, proposedBy, proposedAt, Optional.of(second), version + 1);
    }

    SplitRule noted() {
        return new SplitRule(id, effectiveFrom, shares, proposedBy, proposedAt, agreedBy, version + 1);
    }
}
