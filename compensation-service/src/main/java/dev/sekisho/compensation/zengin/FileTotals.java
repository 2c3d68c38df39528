package dev.sekisho.compensation.zengin;

import dev.sekisho.kernel.money.Money;

/** What the trailer says: how many payments, and how much they are together; both fit their fields. */
public record FileTotals(int count, Money total) {

    static final int LARGEST_COUNT = 999_999;
    static final long LARGEST_TOTAL = 999_999_999_999L;

    static final FileTotals NOTHING = new FileTotals(0, Money.ZERO);

    public FileTotals {
        if (count < 0 || count > LARGEST_COUNT || total.yen() > LARGEST_TOTAL) {
            throw new IllegalArgumentException("a file holds at most 999,999 payments of 999,999,999,999 yen in all");
        }
    }

    /** @throws IllegalArgumentException if the file would hold more than its trailer can say */
    FileTotals plus(Money amount) {
        return new FileTotals(count + 1, total.plus(amount));
    }
}
