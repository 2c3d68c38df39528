package dev.sekisho.identity.account;

/**
 * What hashing a password costs, and how many wait for it.
 *
 * @param waiting how many passwords may wait to be hashed, beside the one that is
 * @param memoryKib what one hash takes; less than {@link #LEAST_IN_PRODUCTION} is for tests and the sandbox
 */
public record HashingRules(int waiting, int memoryKib) {

    /** The least memory that production takes: 19 MiB, with two passes. */
    public static final int LEAST_IN_PRODUCTION = 19 * 1024;

    private static final int LEAST = 64;

    public HashingRules {
        if (waiting < 1) {
            throw new IllegalArgumentException("at least one may wait");
        }
        if (memoryKib < LEAST) {
            throw new IllegalArgumentException("a hash takes " + LEAST + " KiB at least");
        }
    }

    public boolean isCheap() {
        return memoryKib < LEAST_IN_PRODUCTION;
    }
}
