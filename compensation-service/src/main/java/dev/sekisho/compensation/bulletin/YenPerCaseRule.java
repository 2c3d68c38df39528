package dev.sekisho.compensation.bulletin;

import dev.sekisho.kernel.money.Money;
import java.math.BigInteger;

/**
 * When the yen per case of one series moved too far for the same thing to have been counted: in 2020 the cases fell from 219 to
 * 125 in ten days because confirmed ones were counted instead of reported ones.
 *
 * @param percent by which they may move, up or down
 */
public record YenPerCaseRule(int percent) {

    private static final BigInteger WHOLE = BigInteger.valueOf(100);

    public YenPerCaseRule {
        if (percent < 1 || percent > WHOLE.intValue()) {
            throw new IllegalArgumentException("yen per case may move by a part of themselves");
        }
    }

    /** In whole numbers: |yen / cases - before| * 100 &gt; percent * before. */
    boolean isMovedTooFar(Money yen, long cases, Money yenBefore, long casesBefore) {
        if (cases == 0 || casesBefore == 0) {
            return false;
        }
        BigInteger now = product(yen.yen(), casesBefore);
        BigInteger before = product(yenBefore.yen(), cases);
        return now.subtract(before).abs().multiply(WHOLE).compareTo(before.multiply(BigInteger.valueOf(percent))) > 0;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
