package dev.sekisho.compensation.zengin;

import java.util.Arrays;

/** A field of a record: where it begins, how long it is, and what it may hold. */
interface Field {

    int RECORD_LENGTH = 120;

    Place place();

    /** @throws IllegalStateException if the fields do not cover a record of 120 bytes from the first to the last, in order */
    static void requireWhole(Field[] fields) {
        requireWhole(fields, RECORD_LENGTH);
    }

    /** @throws IllegalStateException if the fields do not cover so many bytes from the first to the last, in order */
    static void requireWhole(Field[] fields, int length) {
        int end = 0;
        for (Field field : fields) {
            if (field.place().offset() != end) {
                throw new IllegalStateException(field + " does not begin at " + end);
            }
            end = field.place().end();
        }
        if (end != length) {
            throw new IllegalStateException(Arrays.toString(fields) + " end at " + end);
        }
    }

    /** From {@code offset}, counted from 0. */
    record Place(int offset, int length, Kind kind) {

        int end() {
            return offset + length;
        }
    }

    /** How a field is filled: numbers right-aligned with zeros, text left-aligned with spaces. */
    enum Kind {
        NUMBER,
        PARTY_NAME,
        INSTITUTION_NAME,
        /** Whatever the bank wrote there. */
        TEXT,
        /** ダミー: spaces, always. */
        BLANK;

        Alphabet alphabet() {
            return this == INSTITUTION_NAME ? Alphabet.INSTITUTION : Alphabet.PARTY;
        }
    }
}
