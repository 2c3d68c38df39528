package dev.sekisho.compensation.paymentrun;

/** @param payments of one file at most */
public record RunLimits(int payments) {

    static final int LARGEST = 9_999;

    public RunLimits {
        if (payments < 1 || payments > LARGEST) {
            throw new IllegalArgumentException("a run has 1 to " + LARGEST + " payments");
        }
    }
}
