package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.money.Money;
import java.util.Collection;

/** What movements come to. */
final class Sums {

    private static final long WHOLE = 100;

    private Sums() {}

    static Money of(Collection<Movement> movements) {
        return movements.stream().map(Movement::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Whether the part is at least so many hundredths of the whole. */
    static boolean isAtLeast(int percent, Money part, Money whole) {
        return Math.multiplyExact(part.yen(), WHOLE) >= Math.multiplyExact(whole.yen(), (long) percent);
    }
}
