package dev.sekisho.kernel.money;

/**
 * An amount in whole yen, never negative.
 *
 * <p>Signed amounts exist only as postings of the ledger; what a person asks for, holds or may still use is never below
 * zero.
 */
public record Money(long yen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public Money {
        if (yen < 0) {
            throw new IllegalArgumentException("money is never negative");
        }
    }

    public static Money yen(long yen) {
        return new Money(yen);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(yen, other.yen));
    }

    /** Takes away at most what is there. @throws IllegalArgumentException if {@code other} is more than this */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(yen, other.yen));
    }

    /** What is left of this limit after {@code used}; zero when more than the limit was used. */
    public Money leftAfter(Money used) {
        return used.yen >= yen ? ZERO : new Money(yen - used.yen);
    }

    public boolean isMoreThan(Money other) {
        return yen > other.yen;
    }

    public boolean isZero() {
        return yen == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(yen, other.yen);
    }

    @Override
    public String toString() {
        return yen + " JPY";
    }
}
