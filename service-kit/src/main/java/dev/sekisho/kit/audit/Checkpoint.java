package dev.sekisho.kit.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/**
 * What a log says of itself at one moment: so many entries, this root.
 *
 * <p>Written as C2SP's tlog-checkpoint has it, with the machine's time as its one extension line.
 *
 * @param time to the millisecond, by the machine's clock and never by the business clock
 */
record Checkpoint(String origin, long size, MerkleHash root, Instant time) {

    private static final String TIME = "time ";
    private static final int LINES = 4;

    Checkpoint {
        if (origin.isBlank() || origin.contains("\n") || size < 0) {
            throw new IllegalArgumentException("no checkpoint: " + origin + ", " + size);
        }
    }

    /** The text that is signed, its last line feed included. */
    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n" + TIME + time + "\n";
    }

    /** @param note a checkpoint of ours, signed @throws LogContradiction if it is none */
    static Checkpoint of(String note) {
        String[] lines = note.split("\n", -1);
        try {
            if (lines.length > LINES && lines[3].startsWith(TIME)) {
                MerkleHash root = MerkleHash.of(Base64.getDecoder().decode(lines[2]));
                Instant time = Instant.parse(lines[3].substring(TIME.length()));
                return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, time);
            }
        } catch (IllegalArgumentException | DateTimeParseException damaged) {
            throw new LogContradiction("a checkpoint was spoiled: " + lines[0]);
        }
        throw new LogContradiction("a checkpoint was cut: " + lines[0]);
    }
}
