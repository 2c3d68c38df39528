package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.PrivateFiles;
import dev.sekisho.sandbox.infra.ProcessIdentity;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.infra.TemporaryFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the suite over its kept data until it is told to end or a member fails. What it says is kept in a log. */
final class SuperviseCommand {

    /** Said when everything serves; what is said later goes to the log only. */
    static final String READY = "-- ready --";

    private final StateFolder state;
    private final PortPlan ports;
    private final PrintStream out;

    SuperviseCommand(StateFolder state, PortPlan ports, PrintStream out) {
        this.state = state.create();
        this.ports = ports;
        this.out = out;
    }

    int run() {
        Optional<SuiteLock> lock = SuiteLock.tryTake(state);
        if (lock.isEmpty()) {
            String holder = SuiteLock.holder(state)
                    .map(ProcessIdentity::pid)
                    .map(pid -> " (process " + pid + ")")
                    .orElse("");
            out.println("Sekisho runs already" + holder + ": ./sekisho status shows it, ./sekisho down ends it.");
            return 1;
        }
        try {
            clearLog();
            clearLeftovers();
            List<String> obstacles = ports.obstacles();
            if (!obstacles.isEmpty()) {
                obstacles.forEach(this::say);
                return 1;
            }
            return supervise();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.get().close();
        }
    }

    private void clearLeftovers() throws IOException {
        List<String> ended = state.ledger().endAll();
        if (!ended.isEmpty()) {
            say("Ended what an earlier start had left running: " + String.join(", ", ended));
        }
        TemporaryFolder.clearLeftovers();
    }

    private int supervise() {
        long begin = System.nanoTime();
        say("Starting PostgreSQL, Kafka, the world and the four services");
        try (RunningSuite suite =
                Suite.keptIn(state).on(ports).telling(this::say).start()) {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            say("Sekisho is up after %d s".formatted(took.toSeconds()));
            addresses().forEach(this::say);
            say(READY);
            suite.awaitEnd();
            return 1;
        } catch (SuiteFailure e) {
            say(e.getMessage());
            return 1;
        }
    }

    private List<String> addresses() {
        List<String> lines = new ArrayList<>(List.of(""));
        for (SuiteService service : SuiteService.ALL) {
            lines.add("  %-22s %s   API: %s/q/swagger-ui"
                    .formatted(service.name(), ports.urlOf(service), ports.urlOf(service)));
        }
        lines.add("  %-22s %s".formatted(PortPlan.WORLD, ports.world()));
        lines.add("  %-22s 127.0.0.1:%d".formatted("PostgreSQL", ports.port(PortPlan.POSTGRES)));
        lines.add("  %-22s 127.0.0.1:%d".formatted("Kafka", ports.port(PortPlan.KAFKA)));
        lines.add("  %-22s %s".formatted("data, keys, logs", state.root()));
        lines.add("");
        lines.add("./sekisho status, ./sekisho logs NAME, ./sekisho down");
        return lines;
    }

    private void clearLog() throws IOException {
        PrivateFiles.write(state.log("launcher"), new byte[0]);
    }

    private synchronized void say(String line) {
        out.println(line);
        try {
            String stamped = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line + "\n";
            Files.writeString(
                    state.log("launcher"),
                    stamped,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            out.println("(the launcher's log cannot be kept: " + e.getMessage() + ")");
        }
    }
}
