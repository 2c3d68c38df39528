package dev.sekisho.kit.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Signed checkpoints outside of the database, oldest first, each followed by an empty line: what {@link #append} returned
 * for is on the disk. A last one that was cut by a crash is dropped, nothing else is ever changed.
 */
final class CheckpointFile implements AutoCloseable {

    private static final int TAIL = 4_096;
    private static final Pattern NOTE = Pattern.compile("(?:[^\n]+\n)+\n\u2014 [^\n]+\n(?=\n)");

    private final Path path;
    private final FileChannel channel;
    private Optional<String> last;

    private CheckpointFile(Path path, FileChannel channel, Optional<String> last) {
        this.path = path;
        this.channel = channel;
        this.last = last;
    }

    static CheckpointFile open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            long start = Math.max(0, channel.size() - TAIL);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
                // Until all of it is read.
            }
            // One character a byte, so that places in the text are places in the file.
            String tail = new String(bytes.array(), StandardCharsets.ISO_8859_1);
            Optional<MatchResult> whole = Pattern.compile(inBytes(NOTE.pattern()))
                    .matcher(tail)
                    .results()
                    .reduce((former, latter) -> latter);
            if (whole.isEmpty() && start > 0) {
                throw new LogContradiction("the end of the file of checkpoints is damaged: " + path);
            }
            channel.truncate(start + whole.map(note -> note.end() + 1).orElse(0));
            channel.position(channel.size());
            Optional<String> last = whole.map(MatchResult::group).map(CheckpointFile::inCharacters);
            return new CheckpointFile(path, channel, last);
        } catch (IOException failed) {
            throw new UncheckedIOException("the file of checkpoints cannot be used: " + path, failed);
        }
    }

    /** The newest note. */
    Optional<String> last() {
        return last;
    }

    void append(String note) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            last = Optional.of(note);
        } catch (IOException failed) {
            throw new UncheckedIOException("a checkpoint cannot be kept in " + path, failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the file of checkpoints cannot be closed: " + path, failed);
        }
    }

    private static String inBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String inCharacters(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
