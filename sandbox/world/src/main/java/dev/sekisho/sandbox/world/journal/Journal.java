package dev.sekisho.sandbox.world.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * An append-only file of JSON lines: what {@link #append} returned for is on the disk, in the order of the calls.
 *
 * <p>A last line that was cut by a crash was never answered for, so it is dropped at the next start; a damaged line
 * anywhere else stops the start, because the world's memory is the truth of every test.
 */
public final class Journal<T> implements AutoCloseable {

    private static final byte NEWLINE = '\n';

    private final Path file;
    private final ObjectWriter writer;
    private final FileChannel channel;
    private long length;

    private Journal(Path file, ObjectWriter writer, FileChannel channel, long length) {
        this.file = file;
        this.writer = writer;
        this.channel = channel;
        this.length = length;
    }

    /** Replays the lines of the file, oldest first, and opens it for appending; makes the file if there is none. */
    public static <T> Journal<T> open(Path file, Class<T> type, Consumer<T> replay) {
        var json = JournalJson.mapperFor(type);
        try {
            long length = Files.exists(file) ? replay(file, json.readerFor(type), replay) : 0;
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(length);
            channel.position(length);
            channel.force(true);
            return new Journal<>(file, json.writerFor(type), channel, length);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    /** Returns when the line is on the disk. @throws UncheckedIOException if it is not; then nothing was added */
    public synchronized void append(T line) {
        try {
            byte[] bytes = (writer.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
            write(bytes);
            length += bytes.length;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write a line of " + file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }

    private void write(byte[] bytes) {
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            takeBack(e);
            throw new UncheckedIOException("cannot append to " + file, e);
        }
    }

    private void takeBack(IOException cause) {
        try {
            channel.truncate(length);
            channel.position(length);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** @return the length of the whole lines, in bytes */
    private static <T> long replay(Path file, ObjectReader reader, Consumer<T> replay) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        int number = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == NEWLINE) {
                replay.accept(line(file, reader, bytes, start, i, number));
                start = i + 1;
                number++;
            }
        }
        return start;
    }

    private static <T> T line(Path file, ObjectReader reader, byte[] bytes, int start, int end, int number) {
        try {
            return reader.readValue(bytes, start, end - start);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is damaged in line " + number + "; put the folder aside", e);
        }
    }
}
