package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.util.Objects;

/**
 * The numbers of the compensation policy.
 *
 * @param customerDeadline from the first report until a customer's claim can no longer be made; others have none
 * @param itemsPerClaim how much consequential items may come to
 */
public record ClaimLimits(Duration customerDeadline, Money itemsPerClaim) {

    public ClaimLimits {
        Objects.requireNonNull(itemsPerClaim, "itemsPerClaim");
        if (customerDeadline.isNegative() || customerDeadline.isZero()) {
            throw new IllegalArgumentException("a deadline lies after the report");
        }
    }
}
