package dev.sekisho.link.sealing;

import dev.sekisho.kernel.event.link.ValuesSealedAnew;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How far one column was sealed anew under a generation: pass after pass, until one that began after every replica had the
 * generation finds nothing to do.
 *
 * @param since when the generation was first seen, by the machine's clock
 * @param begunAt when the present pass began
 * @param reached the last row that the present pass was at; empty at its beginning
 * @param found values of other generations in the present pass
 * @param sealed values that were sealed anew in all passes
 */
public record SealingPass(
        SealedColumn column,
        int generation,
        Instant since,
        Instant begunAt,
        String reached,
        long found,
        long sealed,
        boolean done,
        long version) {

    static final String START = "";

    static SealingPass first(SealedColumn column, int generation, Instant now) {
        return new SealingPass(column, generation, now, now, START, 0, 0, false, 0);
    }

    /** Another generation seals from now on. */
    SealingPass under(int other, Instant now) {
        return new SealingPass(column, other, now, now, START, 0, 0, false, version);
    }

    /** After some rows, of which so many were of another generation. */
    SealingPass at(String row, long others, long replaced) {
        return new SealingPass(
                column, generation, since, begunAt, row, found + others, sealed + replaced, false, version);
    }

    /** After the last row. */
    SealingPass over(Duration settling, Instant now) {
        boolean over = found == 0 && !begunAt.isBefore(since.plus(settling));
        return over
                ? new SealingPass(column, generation, since, begunAt, START, 0, sealed, true, version + 1)
                : new SealingPass(column, generation, since, now, START, 0, sealed, false, version);
    }

    /** The aggregate of its facts. */
    public UUID id() {
        String name = "sealed-column:" + column.table() + "." + column.column();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public ValuesSealedAnew sealedAnew() {
        return new ValuesSealedAnew(column.name(), generation, sealed);
    }
}
