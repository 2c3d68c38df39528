package dev.sekisho.compensation.freezerequest;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;

/**
 * Stolen money of one case that ended at a bank.
 *
 * @param stolen how much of the payout was traced from the case's charges
 * @param knownAt since when both was so: the money had left, and the bank had said that it was stolen
 * @param allKnownAt since when that was so of the last part of it
 */
public record TracedPayout(PaidTo to, Money stolen, Instant knownAt, Instant allKnownAt) {

    public TracedPayout {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(knownAt, "knownAt");
        if (allKnownAt.isBefore(knownAt)) {
            throw new IllegalArgumentException("a part is known before all is");
        }
        if (stolen.isZero() || stolen.isMoreThan(to.amount())) {
            throw new IllegalArgumentException("some of a payout was traced, and not more than all of it");
        }
    }
}
