package dev.sekisho.sandbox.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process leaves is ended and deleted by the next one; what belongs to others is not touched. */
class LeftoversTest {

    @TempDir
    private Path folder;

    private Process child;

    @AfterEach
    void end() {
        if (child != null) {
            child.destroyForcibly();
        }
    }

    @Test
    void aProcessIsKnownAgainByItsLineAndNotAfterItsEnd() throws Exception {
        child = new ProcessBuilder("sleep", "300").start();
        ProcessIdentity identity = ProcessIdentity.of(child.pid()).orElseThrow();

        assertThat(ProcessIdentity.parse(identity.asLine() + " name")).contains(identity);
        assertThat(identity.isAlive()).isTrue();

        child.destroyForcibly().waitFor();
        assertThat(identity.isAlive()).isFalse();
    }

    @Test
    void aReusedNumberIsNotTheProcess() {
        ProcessIdentity me = ProcessIdentity.ofThisProcess();

        assertThat(new ProcessIdentity(me.pid(), me.boot(), me.startTick() + 1).isAlive())
                .isFalse();
        assertThat(new ProcessIdentity(me.pid(), "another-boot", me.startTick()).isAlive())
                .isFalse();
    }

    @Test
    void aLineThatIsNotOursNamesNobody() {
        for (String line : List.of("", "1", "1 boot", "x boot 2", "1 boot x", "1 boot 99999999999999999999")) {
            assertThat(ProcessIdentity.parse(line)).as(line).isEmpty();
        }
    }

    @Test
    void theLedgerEndsWhatRunsAndForgetsIt() throws Exception {
        child = new ProcessBuilder("sleep", "300").start();
        ProcessLedger ledger = new ProcessLedger(folder);
        ledger.add("broker", child.pid());
        Files.writeString(folder.resolve("processes"), "cut sh", StandardOpenOption.APPEND);

        String name = "broker (process " + child.pid() + ")";
        assertThat(ledger.running()).containsExactly(name);
        assertThat(new ProcessLedger(folder).endAll()).containsExactly(name);

        assertThat(child.waitFor()).isNotZero();
        assertThat(ledger.running()).isEmpty();
        assertThat(ledger.endAll()).isEmpty();
    }

    @Test
    void aTemporaryFolderOfAKilledProcessIsCleared() throws Exception {
        // Given one folder whose process is gone, with a process started out of it, and one of ours
        TemporaryFolder killed = TemporaryFolder.create();
        ProcessIdentity me = ProcessIdentity.ofThisProcess();
        Files.writeString(
                killed.path().resolve("owner"), new ProcessIdentity(me.pid(), me.boot(), me.startTick() - 1).asLine());
        child = new ProcessBuilder("sleep", "300").start();
        new ProcessLedger(killed.path()).add("service", child.pid());

        // When
        try (TemporaryFolder next = TemporaryFolder.create()) {
            // Then
            assertThat(killed.path()).doesNotExist();
            assertThat(child.waitFor()).isNotZero();
            TemporaryFolder.clearLeftovers();
            assertThat(next.path()).exists();
        }
    }

    @Test
    void aTemporaryFolderIsGoneWhenClosed() throws IOException {
        TemporaryFolder temporary = TemporaryFolder.create();
        Files.createDirectories(temporary.path().resolve("a/b"));
        Files.createSymbolicLink(temporary.path().resolve("link"), folder);
        Files.writeString(folder.resolve("kept"), "kept");

        temporary.close();

        assertThat(temporary.path()).doesNotExist();
        assertThat(folder.resolve("kept")).exists();
    }
}
