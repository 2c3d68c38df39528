package dev.sekisho.compensation.zengin;

import dev.sekisho.compensation.zengin.Field.Kind;
import dev.sekisho.compensation.zengin.Field.Place;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of one record while they are filled or read; what is not filled is a space. */
final class ZenginRecord {

    private static final byte SPACE = ' ';
    private static final byte ZERO = '0';

    private final byte[] bytes;

    private ZenginRecord(byte[] bytes) {
        this.bytes = bytes;
    }

    static ZenginRecord blank() {
        byte[] bytes = new byte[Field.RECORD_LENGTH];
        Arrays.fill(bytes, SPACE);
        return new ZenginRecord(bytes);
    }

    static ZenginRecord of(byte[] bytes) {
        return new ZenginRecord(bytes.clone());
    }

    /** @throws IllegalArgumentException if the number does not fit: it is never cut */
    ZenginRecord number(Field field, long value) {
        Place place = require(field, Kind.NUMBER);
        long rest = value;
        for (int at = place.end() - 1; at >= place.offset(); at--) {
            bytes[at] = (byte) (ZERO + rest % 10);
            rest /= 10;
        }
        if (rest != 0 || value < 0) {
            throw new IllegalArgumentException("a number does not fit into " + field);
        }
        return this;
    }

    /** Digits whose leading zeros count; exactly as many as the field is long. */
    ZenginRecord digits(Field field, String digits) {
        if (digits.length() != field.place().length()) {
            throw new IllegalArgumentException("digits do not fit into " + field);
        }
        return number(field, Long.parseLong(digits));
    }

    /** Cut to the field, never between a kana and its mark. */
    ZenginRecord name(Field field, ZenginName name) {
        Place place = field.place();
        byte[] text = name.within(place.length()).bytes();
        System.arraycopy(text, 0, bytes, place.offset(), text.length);
        return this;
    }

    ZenginRecord name(Field field, Optional<ZenginName> name) {
        name.ifPresent(given -> name(field, given));
        return this;
    }

    byte[] toBytes() {
        return bytes.clone();
    }

    /** @throws Malformed NUMBER_MALFORMED for anything but digits */
    long number(Field field) {
        Place place = require(field, Kind.NUMBER);
        long value = 0;
        for (int at = place.offset(); at < place.end(); at++) {
            if (bytes[at] < ZERO || bytes[at] > ZERO + 9) {
                throw new Malformed(Defect.NUMBER_MALFORMED);
            }
            value = value * 10 + (bytes[at] - ZERO);
        }
        return value;
    }

    String digits(Field field) {
        return String.format("%0" + field.place().length() + "d", number(field));
    }

    /** Empty if the field is all spaces. @throws Malformed NAME_MALFORMED if it is not what a writer would have put */
    Optional<ZenginName> name(Field field) {
        String text = text(field);
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            ZenginName name = ZenginName.of(text, field.place().kind().alphabet());
            if (name.letters().equals(text.stripTrailing())) {
                return Optional.of(name);
            }
        } catch (UnwritableName notPermitted) {
            throw new Malformed(Defect.NAME_MALFORMED);
        }
        throw new Malformed(Defect.NAME_MALFORMED);
    }

    /** As the bank wrote it, without the spaces behind. */
    String words(Field field) {
        require(field, Kind.TEXT);
        return text(field).strip();
    }

    /** @throws Malformed DUMMY_NOT_BLANK */
    void requireBlank(Field field) {
        require(field, Kind.BLANK);
        if (!text(field).isBlank()) {
            throw new Malformed(Defect.DUMMY_NOT_BLANK);
        }
    }

    private String text(Field field) {
        StringBuilder text = new StringBuilder();
        for (int at = field.place().offset(); at < field.place().end(); at++) {
            text.append(JisX0201.letter(bytes[at]));
        }
        return text.toString();
    }

    private static Place require(Field field, Kind kind) {
        if (field.place().kind() != kind) {
            throw new IllegalArgumentException(field + " is no " + kind);
        }
        return field.place();
    }

    /** A record is not what the layout says; the reader adds which one. */
    static final class Malformed extends RuntimeException {

        private final Defect defect;

        Malformed(Defect defect) {
            super(defect.name(), null, false, false);
            this.defect = defect;
        }

        Defect defect() {
            return defect;
        }
    }
}
