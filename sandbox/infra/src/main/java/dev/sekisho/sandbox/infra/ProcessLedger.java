package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The processes that were started out of one folder, a line each: identity and name. Whoever comes after a kill ends
 * those that still run, and no other: a number that was given to a stranger since does not count.
 */
public final class ProcessLedger {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 50;

    private final Path file;

    public ProcessLedger(Path folder) {
        this.file = folder.resolve("processes");
    }

    /** Notes a process of ours; one that has ended already needs no note. */
    public synchronized void add(String name, long pid) {
        ProcessIdentity.of(pid).ifPresent(process -> append(process.asLine() + " " + name + "\n"));
    }

    private void append(String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that run, as name and number. */
    public List<String> running() {
        return entries().map(Entry::toString).toList();
    }

    /** Ends what still runs, first by asking, and forgets all. @return who was ended, as name and number */
    public List<String> endAll() {
        List<String> ended = running();
        entries().forEach(entry -> entry.signal(ProcessHandle::destroy));
        if (!awaitNone()) {
            entries().forEach(entry -> entry.signal(ProcessHandle::destroyForcibly));
            awaitNone();
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ended;
    }

    private boolean awaitNone() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (entries().findAny().isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private Stream<Entry> entries() {
        try {
            if (!Files.exists(file)) {
                return Stream.empty();
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream().flatMap(Entry::alive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ending processes", e);
        }
    }

    /** One line whose process runs. */
    private record Entry(ProcessIdentity process, String name) {

        static Stream<Entry> alive(String line) {
            return ProcessIdentity.parse(line)
                    .filter(ProcessIdentity::isAlive)
                    .map(process -> new Entry(process, line.substring(line.lastIndexOf(' ') + 1)))
                    .stream();
        }

        void signal(Consumer<ProcessHandle> how) {
            ProcessHandle.of(process.pid()).filter(handle -> process.isAlive()).ifPresent(how);
        }

        @Override
        public String toString() {
            return name + " (process " + process.pid() + ")";
        }
    }
}
