package dev.sekisho.compensation.lumpsum;

/** @param lines of one list at most */
public record LumpSumLimits(int lines) {

    static final int LARGEST = 1_000;

    public LumpSumLimits {
        if (lines < 1 || lines > LARGEST) {
            throw new IllegalArgumentException("a lump sum has 1 to " + LARGEST + " lines");
        }
    }
}
