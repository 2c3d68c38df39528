package dev.sekisho.compensation.unpaid;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimState;
import dev.sekisho.kernel.calendar.BusinessDays;
import dev.sekisho.kernel.calendar.BusinessDays.Due;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A claim whose depositor has no money yet, or an interim payment of one that was approved and that no bank has paid.
 *
 * @param since when it came into this state: written first, approved by the second person, come back, come back perhaps, or not credited; an
 *     edit of a draft is no new beginning
 * @param interim the interim payment, where the entry is of that alone; then its amount is owed, since its second approval
 * @param cameBack whether its money was sent back before
 */
public record UnpaidClaim(
        ClaimId claim,
        Optional<UUID> interim,
        long number,
        String caseNumber,
        ClaimState state,
        Money owed,
        Instant since,
        boolean cameBack) {

    public UnpaidClaim {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(interim, "interim");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(owed, "owed");
        Objects.requireNonNull(since, "since");
    }

    /** @param within business days in which each state has to be left */
    public Due due(BusinessDays days, int within) {
        return days.afterBusinessDays(since, within);
    }

    public Duration age(Instant now) {
        return Duration.between(since, now);
    }
}
