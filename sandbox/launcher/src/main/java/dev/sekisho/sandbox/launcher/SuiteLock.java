package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to run a suite over a state folder. The kernel takes it back when its process ends, however that happens;
 * the file names the process that holds it.
 */
final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;

    private SuiteLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty where another process runs a suite over this folder. */
    static Optional<SuiteLock> tryTake(StateFolder state) {
        try {
            FileChannel channel = FileChannel.open(state.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            String me = ProcessIdentity.ofThisProcess().asLine() + "\n";
            channel.write(ByteBuffer.wrap(me.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new SuiteLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** The process that runs the suite over this folder, if one does. */
    static Optional<ProcessIdentity> holder(StateFolder state) {
        Path file = state.lock();
        try {
            return Files.exists(file)
                    ? ProcessIdentity.parse(Files.readString(file)).filter(ProcessIdentity::isAlive)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
