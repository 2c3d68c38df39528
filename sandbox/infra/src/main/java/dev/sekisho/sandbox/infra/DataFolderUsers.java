package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes that work in a PostgreSQL data folder: each of them, postmaster or backend, has it as its working
 * folder. That is surer than the number in {@code postmaster.pid}, which after a crash may belong to a stranger.
 */
final class DataFolderUsers {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 50;

    private DataFolderUsers() {}

    static List<ProcessHandle> of(Path data) throws IOException {
        Path folder = data.toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksIn(process, folder)).toList();
        }
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    /** Kills those that did not go when asked, and waits until none is left. */
    static void end(Path data) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        for (List<ProcessHandle> left = of(data); !left.isEmpty(); left = of(data)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("processes of an earlier start still work in " + data + ": " + pids(left));
            }
            left.forEach(ProcessHandle::destroyForcibly);
            pause();
        }
    }

    private static List<Long> pids(List<ProcessHandle> processes) {
        return processes.stream().map(ProcessHandle::pid).toList();
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
