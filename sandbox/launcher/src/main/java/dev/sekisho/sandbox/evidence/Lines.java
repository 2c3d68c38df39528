package dev.sekisho.sandbox.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a file, byte for byte; each is ended by a line feed, the last one too. */
final class Lines implements AutoCloseable {

    /** A fact is 64 KiB at most. */
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int begin;
    private int end;
    private long number;

    Lines(Path file) throws IOException {
        this.in = Files.newInputStream(file);
    }

    /** The next line without its line feed; empty at the end. @throws Unfit for a line without end */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
        while (begin < end || fill()) {
            int feed = lineFeed();
            line.write(buffer, begin, feed - begin);
            if (line.size() > LONGEST) {
                throw new Unfit("is longer than any line of evidence");
            }
            begin = Math.min(feed + 1, end);
            if (feed < end) {
                number++;
                return Optional.of(line.toByteArray());
            }
        }
        if (line.size() > 0) {
            throw new Unfit("is not ended: the file was cut");
        }
        return Optional.empty();
    }

    /** Where the line ends in what is read; the end of that where it does not. */
    private int lineFeed() {
        int at = begin;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean fill() throws IOException {
        begin = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** Of the line that came last, from 1. */
    long number() {
        return number;
    }

    /** All lines of a small file as text; what is wrong with one becomes a finding, and the line an empty one. */
    static List<String> text(Path file, String name, Findings findings) throws IOException {
        List<String> all = new ArrayList<>();
        try (Lines lines = new Lines(file)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(characters(line.get(), name, lines.number(), findings));
            }
        } catch (Unfit unfit) {
            findings.add(name, all.size() + 1L, unfit.getMessage());
        }
        return all;
    }

    private static String characters(byte[] line, String name, long number, Findings findings) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException notText) {
            findings.add(name, number, "is not text");
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
