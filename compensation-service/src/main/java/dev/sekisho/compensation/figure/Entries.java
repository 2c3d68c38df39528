package dev.sekisho.compensation.figure;

import java.util.Arrays;

/**
 * Counted words as columns, a number each, so that hundreds of thousands are looked through in some milliseconds. Times are
 * microseconds of the epoch.
 */
final class Entries {

    static final int NO_CHARGE = -1;
    static final long NEVER = Long.MAX_VALUE;

    private static final int FIRST_ROOM = 1_024;

    byte[] grouping = new byte[FIRST_ROOM];
    int[] cases = new int[FIRST_ROOM];
    int[] charges = new int[FIRST_ROOM];
    int[] accounts = new int[FIRST_ROOM];
    int[] banks = new int[FIRST_ROOM];
    int[] months = new int[FIRST_ROOM];
    long[] yen = new long[FIRST_ROOM];
    long[] occurredAt = new long[FIRST_ROOM];
    long[] knownAt = new long[FIRST_ROOM];

    /** From when on it counts no more. */
    long[] until = new long[FIRST_ROOM];

    private int size;

    int size() {
        return size;
    }

    /** The place of one more. */
    int next() {
        if (size == grouping.length) {
            makeRoom(size * 2);
        }
        until[size] = NEVER;
        return size++;
    }

    private void makeRoom(int room) {
        grouping = Arrays.copyOf(grouping, room);
        cases = Arrays.copyOf(cases, room);
        charges = Arrays.copyOf(charges, room);
        accounts = Arrays.copyOf(accounts, room);
        banks = Arrays.copyOf(banks, room);
        months = Arrays.copyOf(months, room);
        yen = Arrays.copyOf(yen, room);
        occurredAt = Arrays.copyOf(occurredAt, room);
        knownAt = Arrays.copyOf(knownAt, room);
        until = Arrays.copyOf(until, room);
    }
}
