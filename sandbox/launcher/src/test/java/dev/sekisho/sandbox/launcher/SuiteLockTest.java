package dev.sekisho.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.infra.ProcessIdentity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a state folder, and what the commands say about a suite that runs, does not, or was killed. */
class SuiteLockTest {

    @TempDir
    private Path folder;

    private StateFolder state;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @BeforeEach
    void create() {
        state = new StateFolder(folder.resolve("state")).create();
    }

    @Test
    void isHeldByOneAtATimeAndNamesIt() {
        SuiteLock lock = SuiteLock.tryTake(state).orElseThrow();

        assertThat(SuiteLock.tryTake(state)).isEmpty();
        assertThat(SuiteLock.holder(state)).contains(ProcessIdentity.ofThisProcess());

        lock.close();
        assertThat(SuiteLock.holder(state)).isEmpty();
        Optional<SuiteLock> again = SuiteLock.tryTake(state);
        assertThat(again).isPresent();
        again.orElseThrow().close();
    }

    @Test
    void aHolderThatWasKilledDoesNotHold() throws IOException {
        ProcessIdentity me = ProcessIdentity.ofThisProcess();
        Files.writeString(state.lock(), new ProcessIdentity(me.pid(), me.boot(), me.startTick() - 1).asLine());

        assertThat(SuiteLock.holder(state)).isEmpty();
        SuiteLock.tryTake(state).orElseThrow().close();
    }

    @Test
    void aSecondStartSaysThatItRunsAlready() {
        SuiteLock lock = SuiteLock.tryTake(state).orElseThrow();

        assertThat(new SuperviseCommand(state, PortPlan.usual(), out).run()).isEqualTo(1);

        assertThat(said())
                .isEqualTo("Sekisho runs already (process "
                        + ProcessHandle.current().pid() + "): ./sekisho status shows it, ./sekisho down ends it.\n");
        lock.close();
    }

    @Test
    void aUsedPortStopsTheStartBeforeAnythingRuns() throws IOException {
        try (var other = new ServerSocket(0)) {
            PortPlan plan = PortPlan.free().with("kafka=" + other.getLocalPort());

            assertThat(new SuperviseCommand(state, plan, out).run()).isEqualTo(1);

            assertThat(said()).contains("of kafka is used by another program").contains("--port kafka=NUMBER");
            assertThat(Files.exists(state.postgres())).isFalse();
            assertThat(SuiteLock.holder(state)).isEmpty();
        }
    }

    @Test
    void downEndsWhatAKilledStartLeftAndNoStranger() throws IOException, InterruptedException {
        Process left = new ProcessBuilder("sleep", "300").start();
        Process stranger = new ProcessBuilder("sleep", "300").start();
        try {
            state.ledger().add("kafka", left.pid());
            ProcessIdentity other = ProcessIdentity.of(stranger.pid()).orElseThrow();
            String line = new ProcessIdentity(other.pid(), other.boot(), other.startTick() - 1).asLine();
            Files.writeString(state.root().resolve("processes"), line + " world\n", StandardOpenOption.APPEND);

            assertThat(new StatusCommand(state, out).run()).isEqualTo(3);
            assertThat(new DownCommand(state, out).run()).isZero();

            // down looks at /proc; this JVM hears of its child's end a moment later
            assertThat(left.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(said())
                    .contains("left by a start that was killed: kafka (process " + left.pid() + ")")
                    .contains("Ended what was left running: kafka (process " + left.pid() + ")")
                    .doesNotContain("world");
        } finally {
            left.destroyForcibly();
            stranger.destroyForcibly();
        }
    }

    @Test
    void downSaysWhenNothingRuns() {
        assertThat(new DownCommand(state, out).run()).isZero();
        assertThat(said()).isEqualTo("Sekisho does not run\n");
    }

    @Test
    void theWordsOfACommandAreChecked() {
        for (List<String> bad : List.of(
                List.<String>of(),
                List.of("upp"),
                List.of("up", "--ports"),
                List.of("up", "--port"),
                List.of("down", "now"),
                List.of("logs"),
                List.of("logs", "bank"),
                List.of("logs", "world", "kafka"))) {
            assertThat(Launcher.run(bad, out, out)).as(bad.toString()).isEqualTo(2);
        }
        assertThat(said()).contains("./sekisho help shows the commands");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
