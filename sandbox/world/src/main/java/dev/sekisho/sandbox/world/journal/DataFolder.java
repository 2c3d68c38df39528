package dev.sekisho.sandbox.world.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder of one running world's journals; a second world in the same folder is refused, and closing ends all. */
public final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;
    private final boolean temporary;
    private final List<Journal<?>> journals = new ArrayList<>();

    private DataFolder(Path folder, FileChannel lock, boolean temporary) {
        this.folder = folder;
        this.lock = lock;
        this.temporary = temporary;
    }

    public static DataFolder open(Path folder) {
        return open(folder, false);
    }

    private static DataFolder open(Path folder, boolean temporary) {
        try {
            Files.createDirectories(folder);
            return new DataFolder(folder, lock(folder.resolve("world.lock")), temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + folder, e);
        }
    }

    /** A folder for a world that need not survive: fresh, in the system's place for such things, gone when closed. */
    public static DataFolder temporary() {
        try {
            return open(Files.createTempDirectory("sekisho-world-"), true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary data folder", e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public synchronized <T> Journal<T> journal(String name, Class<T> type, Consumer<T> replay) {
        var journal = Journal.open(file(name + ".jsonl"), type, replay);
        journals.add(journal);
        return journal;
    }

    @Override
    public synchronized void close() {
        journals.forEach(Journal::close);
        try {
            lock.close();
            if (temporary) {
                delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + folder, e);
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // The same process holds it: told below like any other holder.
        }
        channel.close();
        throw new IllegalStateException("another world is using " + file.getParent());
    }
}
