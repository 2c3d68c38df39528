package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import java.util.ArrayList;
import java.util.List;

/** A 総合振込 file as the operator's bank reads it: records of 120 bytes of JIS X 0201, by their offsets alone. */
record PaymentFile(List<String> lines) {

    private static final int RECORD = 120;
    private static final int KANA_FIRST = 0xA1;
    private static final int KANA_LAST = 0xDF;
    private static final char HALF_WIDTH_FIRST = '\uFF61';

    PaymentFile {
        lines = List.copyOf(lines);
    }

    /** @throws dev.sekisho.sandbox.actor.BrokenPromise for bytes that are no such file */
    static PaymentFile read(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (byte each : bytes) {
            if (each != '\r' && each != '\n') {
                line.append(letter(Byte.toUnsignedInt(each)));
            }
            if (line.length() == RECORD) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        unless(line.length() == 0 && lines.size() >= 4, "the file is made of records of 120 bytes");
        unless(
                lines.get(0).startsWith("121") && lines.get(lines.size() - 1).startsWith("9"),
                "the file begins with a header of 総合振込 and ends with an end record");
        return new PaymentFile(lines);
    }

    long totalYen() {
        String trailer = lines.get(lines.size() - 2);
        unless(trailer.startsWith("8"), "the last but one record is the trailer");
        return Long.parseLong(trailer.substring(7, 19));
    }

    boolean paysTo(String bankCode, String accountNumber, long yen) {
        return lines.stream()
                .filter(line -> line.startsWith("2"))
                .filter(line -> line.substring(1, 5).equals(bankCode))
                .filter(line -> line.substring(43, 50).equals(accountNumber))
                .anyMatch(line -> Long.parseLong(line.substring(80, 90)) == yen);
    }

    private static char letter(int value) {
        unless(
                value >= ' ' && value <= '~' || value >= KANA_FIRST && value <= KANA_LAST,
                "every byte is a character of JIS X 0201, not " + value);
        return value < KANA_FIRST ? (char) value : (char) (HALF_WIDTH_FIRST + value - KANA_FIRST);
    }
}
