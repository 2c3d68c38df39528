package dev.sekisho.sandbox.replay.report;

import java.util.Locale;

/** Yen beside an axis. */
final class Yen {

    private static final long TEN_THOUSAND = 10_000;

    private Yen() {}

    /** In 万円 where that is whole; nothing is said twice in two languages beside an axis. */
    static String beside(long yen) {
        return yen != 0 && yen % TEN_THOUSAND == 0
                ? String.format(Locale.ROOT, "%,d万円", yen / TEN_THOUSAND)
                : String.format(Locale.ROOT, "%,d円", yen);
    }

    /** The least of 1, 2, 5 times a power of ten by which at most {@code steps} steps reach {@code most}. */
    static long step(long most, int steps) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (factor * power * steps >= most) {
                    return factor * power;
                }
            }
            power = Math.multiplyExact(power, 10);
        }
    }
}
