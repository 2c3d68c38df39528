package dev.sekisho.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sekisho.sandbox.infra.ProcessLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real child processes, small ones: how they start, die and end together. */
@Timeout(180)
class CrewTest {

    private static final String SERVES = "echo serving; echo -n $$ > ready; ";
    private static final String FOR_EVER = "exec sleep 300";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Narration narration = new Narration(told::add);
    private Crew crew;

    @AfterEach
    void end() {
        if (crew != null) {
            crew.close();
        }
    }

    @Test
    void startsWaveByWaveAndEndsTheLastWaveFirst() {
        crew = new Crew(
                List.of(List.of(lasting("database"), lasting("broker")), List.of(lasting("service"))), narration);

        crew.start();

        assertThat(told.subList(0, 2))
                .anyMatch(line -> line.contains("database"))
                .anyMatch(line -> line.contains("broker"));
        assertThat(told.get(2)).contains("service");
        List<ProcessHandle> processes = processes();
        assertThat(processes).hasSize(3).allMatch(ProcessHandle::isAlive);

        crew.close();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(new ProcessLedger(folder).running()).isEmpty();
    }

    @Test
    void oneDyingEndsAllAndSaysWhoWithTheEndOfItsLog() {
        crew = new Crew(List.of(List.of(lasting("database")), List.of(lasting("one"), lasting("other"))), narration);
        crew.start();
        List<ProcessHandle> processes = processes();

        crew.member("one").process().orElseThrow().destroyForcibly();

        assertThat(crew.awaitEnd())
                .startsWith("stopped, because one ended with code 137")
                .contains("one | serving");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(crew.runs()).isFalse();
    }

    @Test
    void aMemberThatCannotStartEndsTheOthersAtOnce() {
        Member broken = program("broken", "echo it hurts; exit 3");
        crew = new Crew(List.of(List.of(lasting("database")), List.of(broken, program("slow", FOR_EVER))), narration);

        assertThatThrownBy(() -> crew.start())
                .isInstanceOf(SuiteFailure.class)
                .hasMessage("broken ended with code 3\nbroken | it hurts");
        assertThat(processes()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aMemberKilledOnPurposeLeavesTheOthersRunningAndStartsAgain() {
        crew = new Crew(List.of(List.of(lasting("one"), lasting("other"))), narration);
        crew.start();
        ProcessHandle first = crew.member("one").process().orElseThrow();

        crew.kill("one");
        assertThat(first.isAlive()).isFalse();
        assertThat(crew.runs()).isTrue();
        assertThat(crew.member("other").process().orElseThrow().isAlive()).isTrue();

        crew.restart("one");
        ProcessHandle second = crew.member("one").process().orElseThrow();
        assertThat(second.isAlive()).isTrue();
        assertThat(second.pid()).isNotEqualTo(first.pid());

        // Then the new one is watched like the first
        second.destroyForcibly();
        assertThat(crew.awaitEnd()).contains("one ended");
    }

    @Test
    void stoppingWhileMembersAreStartingLeavesNothing() {
        Member never = program("never-ready", FOR_EVER);
        crew = new Crew(List.of(List.of(never), List.of(lasting("later"))), narration);
        CompletableFuture<Void> starting = CompletableFuture.runAsync(crew::start);
        await().atMost(PATIENCE).until(() -> never.process().isPresent());

        crew.close();

        assertThatThrownBy(starting::join).hasCauseInstanceOf(SuiteFailure.class);
        assertThat(never.process().orElseThrow().isAlive()).isFalse();
        assertThat(crew.member("later").process()).isEmpty();
    }

    @Test
    void aMemberThatIgnoresTheRequestToEndIsKilled() {
        ProgramMember stubborn = new ProgramMember(
                "stubborn",
                new Program(List.of("bash", "-c", "trap '' TERM; " + SERVES + FOR_EVER), folder),
                ReadyCheck.file(folder.resolve("ready")),
                log("stubborn"),
                ledger(),
                Duration.ofMillis(300));
        crew = new Crew(List.of(List.of(stubborn)), narration);
        crew.start();

        crew.close();

        assertThat(stubborn.process().orElseThrow().isAlive()).isFalse();
    }

    @Test
    void problemsAreToldWithTheNameAndTheRestGoesToTheLogOnly() throws IOException {
        Member noisy =
                program("noisy", "echo 2026-11-22 INFO all well; echo 2026-11-22 ERROR it hurts; " + SERVES + FOR_EVER);
        crew = new Crew(List.of(List.of(noisy)), narration);

        crew.start();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told).contains("noisy | 2026-11-22 ERROR it hurts"));
        assertThat(told).noneMatch(line -> line.contains("all well"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Files.readString(folder.resolve("noisy.log")))
                        .contains("INFO all well"));
    }

    @Test
    void whatMembersLogWhileTheyEndIsNotTold() throws IOException {
        Member last =
                program("last", "trap 'echo ERROR too late; exit 0' TERM; " + SERVES + "while :; do sleep 0.05; done");
        crew = new Crew(List.of(List.of(last)), narration);
        crew.start();

        crew.close();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Files.readString(folder.resolve("last.log"))).contains("too late"));
        assertThat(told).noneMatch(line -> line.contains("too late"));
    }

    private Member lasting(String name) {
        return program(name, SERVES + FOR_EVER);
    }

    private Member program(String name, String script) {
        Path place = folder.resolve(name);
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Program program = new Program(List.of("bash", "-c", script), place);
        return new ProgramMember(name, program, ReadyCheck.file(place.resolve("ready")), log(name), ledger());
    }

    private MemberLog log(String name) {
        return new MemberLog(name, folder.resolve(name + ".log"), narration::problem);
    }

    private ProcessLedger ledger() {
        return new ProcessLedger(folder);
    }

    private List<ProcessHandle> processes() {
        return crew.members().stream()
                .map(Member::process)
                .flatMap(Optional::stream)
                .toList();
    }
}
