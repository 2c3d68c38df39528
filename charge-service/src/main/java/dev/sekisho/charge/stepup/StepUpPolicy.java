package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.util.Objects;

/**
 * When the customer's word is asked for, and how long it is good.
 *
 * @param most one transfer or payout of more is large
 * @param mostOfDay so is one with which more left in its business day
 * @param goodFor on the database's clock
 * @param perDay how many questions one wallet has in 24 hours
 */
public record StepUpPolicy(Money most, Money mostOfDay, Duration goodFor, int perDay) {

    public StepUpPolicy {
        Objects.requireNonNull(most, "most");
        Objects.requireNonNull(mostOfDay, "mostOfDay");
        if (goodFor.isNegative() || goodFor.isZero() || perDay < 1) {
            throw new IllegalArgumentException("a word is good for some time, and may be asked for");
        }
    }

    /** @param leftToday what left before on the same business day */
    public boolean isNeededFor(Money amount, Money leftToday) {
        return amount.isMoreThan(most) || amount.plus(leftToday).isMoreThan(mostOfDay);
    }
}
