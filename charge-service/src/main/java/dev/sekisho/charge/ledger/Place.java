package dev.sekisho.charge.ledger;

import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/**
 * The number of a line within its account, counted from 1 without gaps, and the balance once the line is written.
 *
 * <p>The number is given under the account's lock, so that it follows the order of commits: a page may be continued from
 * it.
 */
public record Place(long number, Money balanceAfter) {

    public Place {
        Objects.requireNonNull(balanceAfter, "balanceAfter");
        if (number < 1) {
            throw new IllegalArgumentException("lines are counted from 1");
        }
    }
}
