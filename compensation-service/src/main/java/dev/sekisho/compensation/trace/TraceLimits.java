package dev.sekisho.compensation.trace;

/**
 * How far a trace goes; what lies beyond ends as not followed, and says so.
 *
 * @param charges how many charges are traced at once
 * @param wallets how many wallets are followed
 * @param movements how many movements are read
 * @param steps how many lots are touched
 */
public record TraceLimits(int charges, int wallets, int movements, long steps) {

    public TraceLimits {
        if (charges < 1 || wallets < charges || movements < wallets || steps < movements) {
            throw new IllegalArgumentException("each limit of a trace leaves room for the one before");
        }
    }
}
