package dev.sekisho.compensation.figure;

import java.time.Instant;

/** Moments as microseconds of the epoch, as exact as the database keeps them. */
final class Micros {

    private static final long OF_A_SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private Micros() {}

    static long of(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), OF_A_SECOND), at.getNano() / NANOS);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, OF_A_SECOND), Math.floorMod(micros, OF_A_SECOND) * NANOS);
    }
}
