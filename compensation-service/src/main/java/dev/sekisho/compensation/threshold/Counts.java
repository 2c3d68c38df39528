package dev.sekisho.compensation.threshold;

/**
 * How many cases of a bank were confirmed that count.
 *
 * @param recent within the rule's window, after the last stop
 * @param before within the time over which the mean is taken, which ends where the window begins
 */
public record Counts(long recent, long before) {

    public Counts {
        if (recent < 0 || before < 0) {
            throw new IllegalArgumentException("cases are counted from none");
        }
    }
}
