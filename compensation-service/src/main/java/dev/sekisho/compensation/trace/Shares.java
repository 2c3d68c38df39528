package dev.sekisho.compensation.trace;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Shares out whole yen by weight: each share is off by less than a yen, and nothing is lost (largest remainder). */
final class Shares {

    private Shares() {}

    /**
     * @param weights none of them negative
     * @param yen no more than the weights together
     * @return as many as there are weights, none more than its weight, together {@code yen}
     */
    static long[] of(long[] weights, long yen) {
        BigInteger whole = BigInteger.valueOf(LongStream.of(weights).sum());
        if (whole.signum() == 0) {
            return new long[weights.length];
        }
        long[] shares = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = yen;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share = BigInteger.valueOf(weights[i])
                    .multiply(BigInteger.valueOf(yen))
                    .divideAndRemainder(whole);
            shares[i] = share[0].longValueExact();
            remainders[i] = share[1];
            left -= shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
