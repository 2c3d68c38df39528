package dev.sekisho.link.spraying;

/**
 * Tries that have a key in common, counted over a time.
 *
 * @param failed the bank said no, with whatever code
 * @param accounts different bank accounts among the failed ones
 * @param locked different bank accounts that the bank said to have locked
 */
public record Tally(int passed, int failed, int accounts, int locked) {

    private static final int WHOLE = 100;

    /** Whether at least that share of all tries failed. */
    boolean hasFailedShareOf(int percent) {
        return failed * WHOLE >= percent * Math.addExact(failed, passed);
    }
}
