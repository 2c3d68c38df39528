package dev.sekisho.sandbox.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A checkpoint whose signature was checked: so many entries, this root, at this time.
 *
 * @param where file and line at which it begins
 */
record SignedCheckpoint(long size, byte[] root, Instant time, String where) {

    /** Name, size, root, time; an empty line; the signature; an empty line. */
    static final int LINES = 7;

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final String TIME = "time ";
    private static final String SIGNED = "\u2014 ";

    /** @param lines seven @throws UnfitLine which of them is wrong, and why */
    static SignedCheckpoint parse(List<String> lines, VerifierKey key, String where) {
        int line = 0;
        try {
            expect(lines.get(line).equals(key.name()), "is not the name of the log, " + key.name());
            line = 1;
            expect(SIZE.matcher(lines.get(line)).matches(), "is not a number of entries");
            line = 2;
            byte[] root = Hashes.hash(lines.get(line));
            line = 3;
            Instant time = time(lines.get(line));
            line = 4;
            expect(lines.get(line).isEmpty(), "is not empty");
            line = 5;
            String before = SIGNED + key.name() + " ";
            expect(lines.get(line).startsWith(before), "is not the log's line of signature");
            String text = String.join("\n", lines.subList(0, 4)) + "\n";
            key.check(text, signature(lines.get(line).substring(before.length())));
            line = 6;
            expect(lines.get(line).isEmpty(), "is not empty");
            return new SignedCheckpoint(Long.parseLong(lines.get(1)), root, time, where);
        } catch (Unfit unfit) {
            throw new UnfitLine(line, unfit.getMessage());
        }
    }

    private static byte[] signature(String base64) {
        return Hashes.base64(base64, VerifierKey.signatureBytes(), "a signature in base64");
    }

    private static Instant time(String line) {
        try {
            Instant time = Instant.parse(line.startsWith(TIME) ? line.substring(TIME.length()) : "");
            expect(line.equals(TIME + time), "is not a time");
            return time;
        } catch (DateTimeException none) {
            throw new Unfit("is not a time");
        }
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unfit(otherwise);
        }
    }

    boolean signs(byte[] other) {
        return Arrays.equals(root, other);
    }

    /** Which line of the seven, counted from 0, and why. */
    static final class UnfitLine extends RuntimeException {

        private final int line;

        UnfitLine(int line, String why) {
            super(why, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
