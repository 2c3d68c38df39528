package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What an interim payment is whatever its state. @param number under which its file names it */
public record InterimHead(
        UUID id, long number, ClaimId claim, int revision, Money amount, Actor askedBy, Instant askedAt, long version) {

    public InterimHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(askedAt, "askedAt");
        if (number < 1 || revision < 1 || version < 1 || amount.isZero()) {
            throw new IllegalArgumentException("an interim payment has a number, an amount and a version");
        }
    }

    InterimHead revised(int newRevision) {
        return new InterimHead(id, number, claim, newRevision, amount, askedBy, askedAt, version + 1);
    }

    InterimHead next() {
        return new InterimHead(id, number, claim, revision, amount, askedBy, askedAt, version + 1);
    }
}
