package dev.sekisho.compensation.zengin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into records of one length; line ends are either behind every record or behind none. */
final class RecordSource {

    private static final int CARRIAGE_RETURN = '\r';
    private static final int LINE_FEED = '\n';
    private static final int NOTHING = -1;

    private final InputStream in;
    private final int length;
    private int count;
    private int ahead = NOTHING;
    private Optional<Boolean> lineEnds = Optional.empty();

    RecordSource(InputStream in) {
        this(in, Field.RECORD_LENGTH);
    }

    RecordSource(InputStream in, int length) {
        this.in = in;
        this.length = length;
    }

    /** Which record was read last, from 1. */
    int count() {
        return count;
    }

    /** Empty at the end of the file. @throws ZenginRecord.Malformed WRONG_LENGTH, LINE_ENDS_MIXED */
    Optional<ZenginRecord> next() throws IOException {
        byte[] bytes = new byte[length];
        int from = 0;
        if (ahead != NOTHING) {
            bytes[0] = (byte) ahead;
            from = 1;
            ahead = NOTHING;
        }
        int read = from + in.readNBytes(bytes, from, bytes.length - from);
        if (read == 0) {
            return Optional.empty();
        }
        count++;
        requireWhole(bytes, read);
        passLineEnd();
        return Optional.of(ZenginRecord.of(bytes));
    }

    private static void requireWhole(byte[] bytes, int length) {
        if (length < bytes.length) {
            throw new ZenginRecord.Malformed(Defect.WRONG_LENGTH);
        }
        for (byte value : bytes) {
            if (value == CARRIAGE_RETURN || value == LINE_FEED) {
                throw new ZenginRecord.Malformed(Defect.WRONG_LENGTH);
            }
        }
    }

    private void passLineEnd() throws IOException {
        int next = in.read();
        boolean lineEnd = next == CARRIAGE_RETURN;
        if (lineEnd && in.read() != LINE_FEED) {
            throw new ZenginRecord.Malformed(Defect.WRONG_LENGTH);
        }
        // The last record may do without one.
        if (next != NOTHING && lineEnds.orElse(lineEnd) != lineEnd) {
            throw new ZenginRecord.Malformed(Defect.LINE_ENDS_MIXED);
        }
        lineEnds = Optional.of(lineEnds.orElse(lineEnd));
        ahead = lineEnd ? NOTHING : next;
    }
}
