package dev.sekisho.compensation.interim;

import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/**
 * How much is paid before a claim is decided.
 *
 * @param percent of what is owed, rounded down
 * @param most whatever is owed
 */
public record InterimPolicy(int percent, Money most) {

    private static final int WHOLE = 100;

    public InterimPolicy {
        Objects.requireNonNull(most, "most");
        if (percent < 1 || percent >= WHOLE) {
            throw new IllegalArgumentException("an interim payment is a part of what is owed");
        }
    }

    /** At most so much of it. */
    Money of(Money owed) {
        Money share = Money.yen(Math.multiplyExact(owed.yen(), percent) / WHOLE);
        return share.isMoreThan(most) ? most : share;
    }
}
