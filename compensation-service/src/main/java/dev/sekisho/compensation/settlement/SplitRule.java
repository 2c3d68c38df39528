package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.CanonicalBytes;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.paymentrun.Sha256;
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

    private static final String FORMAT = "sekisho.split-rule.1";

    public SplitRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(shares, "shares");
        Objects.requireNonNull(proposedAt, "proposedAt");
        Words.requireTwo(proposedBy, agreedBy);
    }

    /** Of the day and of every share: what a second person has agreed to. */
    ContentHash hash() {
        CanonicalBytes bytes = new CanonicalBytes().field(FORMAT).field(id).field(effectiveFrom.toString());
        for (SplitShares.Case each : SplitShares.Case.all()) {
            bytes.field(each.fault().name())
                    .field(each.type().name())
                    .field(shares.operatorPercent().get(each));
        }
        return new ContentHash(Sha256.of(bytes.toBytes()).value());
    }

    SplitRule agreed(Actor second) {
        return new SplitRule(id, effectiveFrom, shares, proposedBy, proposedAt, Optional.of(second), version + 1);
    }

    SplitRule noted() {
        return new SplitRule(id, effectiveFrom, shares, proposedBy, proposedAt, agreedBy, version + 1);
    }
}
