package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.ProcessIdentity;
import dev.sekisho.sandbox.infra.TemporaryFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Ends the running suite in order, and whatever a killed one left. */
final class DownCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int POLL_MILLIS = 100;

    private final StateFolder state;
    private final PrintStream out;

    DownCommand(StateFolder state, PrintStream out) {
        this.state = state;
        this.out = out;
    }

    int run() {
        Optional<ProcessIdentity> supervisor = SuiteLock.holder(state);
        if (supervisor.isPresent()) {
            out.println("Stopping Sekisho");
            end(supervisor.get());
        }
        List<String> left = state.ledger().endAll();
        if (!left.isEmpty()) {
            out.println("Ended what was left running: " + String.join(", ", left));
        }
        try {
            TemporaryFolder.clearLeftovers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(supervisor.isPresent() || !left.isEmpty() ? "Sekisho is down" : "Sekisho does not run");
        return 0;
    }

    private static void end(ProcessIdentity supervisor) {
        signal(supervisor, false);
        if (!awaitEnd(supervisor)) {
            signal(supervisor, true);
            awaitEnd(supervisor);
        }
    }

    private static boolean awaitEnd(ProcessIdentity supervisor) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (supervisor.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void signal(ProcessIdentity supervisor, boolean hard) {
        ProcessHandle.of(supervisor.pid())
                .filter(process -> supervisor.isAlive())
                .ifPresent(process -> {
                    if (hard) {
                        process.destroyForcibly();
                    } else {
                        process.destroy();
                    }
                });
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("interrupted before Sekisho was down", e);
        }
    }
}
