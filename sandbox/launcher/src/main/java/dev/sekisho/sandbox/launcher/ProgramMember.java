package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.ProcessLedger;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A member that is a program of ours: a service, the world, Kafka. Its output goes to its log. */
final class ProgramMember implements Member {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final int POLL_MILLIS = 100;
    private static final int LOG_LINES = 25;

    private final String name;
    private final Program program;
    private final ReadyCheck ready;
    private final MemberLog log;
    private final ProcessLedger ledger;
    private final Duration patience;
    private Process process;
    private Thread pump;

    ProgramMember(String name, Program program, ReadyCheck ready, MemberLog log, ProcessLedger ledger) {
        this(name, program, ready, log, ledger, STOP_LIMIT);
    }

    /** @param patience how long it may take to end when asked, before it is killed */
    ProgramMember(
            String name, Program program, ReadyCheck ready, MemberLog log, ProcessLedger ledger, Duration patience) {
        this.patience = patience;
        this.name = name;
        this.program = program;
        this.ready = ready;
        this.log = log;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CompletableFuture<String> start(BooleanSupplier wanted) {
        Process started = launch(wanted);
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready.serves(started.pid())) {
            if (!started.isAlive()) {
                throw new SuiteFailure(obituary(started));
            }
            if (System.nanoTime() > deadline) {
                throw new SuiteFailure(
                        name + " did not become ready in " + START_LIMIT.toSeconds() + " s\n" + log.end(LOG_LINES));
            }
            pause();
        }
        return started.onExit().thenApply(this::obituary);
    }

    private synchronized Process launch(BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            throw new SuiteFailure(name + " is not wanted any more");
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(program.detached());
            builder.directory(program.workingFolder().toFile());
            builder.redirectErrorStream(true);
            builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            Process started = builder.start();
            ledger.add(name, started.pid());
            pump = new Thread(() -> log.take(started.getInputStream()), "log-" + name);
            pump.setDaemon(true);
            pump.start();
            process = started;
            return started;
        } catch (IOException e) {
            throw new SuiteFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private String obituary(Process ended) {
        awaitLog();
        return name + " ended with code " + ended.exitValue() + "\n" + log.end(LOG_LINES);
    }

    private synchronized void awaitLog() {
        try {
            pump.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("interrupted while " + name + " was starting", e);
        }
    }

    @Override
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    @Override
    public void stop() {
        process().ifPresent(running -> {
            running.destroy();
            if (!ended(running, patience)) {
                kill();
            }
        });
    }

    @Override
    public void kill() {
        process().ifPresent(running -> {
            running.destroyForcibly();
            ended(running, STOP_LIMIT);
        });
    }

    private static boolean ended(ProcessHandle running, Duration limit) {
        try {
            running.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception notYet) {
            return false;
        }
    }
}
