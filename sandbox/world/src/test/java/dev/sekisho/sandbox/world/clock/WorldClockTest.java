package dev.sekisho.sandbox.world.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.world.journal.DataFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldClockTest {

    private static final Instant MACHINE = Instant.parse("2026-11-22T01:00:00Z");
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final ClockLimits PATIENT =
            new ClockLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));
    private static final ClockLimits HASTY =
            new ClockLimits(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(1));

    @TempDir
    Path path;

    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = DataFolder.open(path);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void isAheadOfTheMachineByTheOffset() {
        var clock = clock(PATIENT);
        clock.moveTo(Instant.parse("2027-01-31T15:00:00Z"));

        assertThat(clock.instant()).isEqualTo("2027-01-31T15:00:00Z");
    }

    @Test
    void aPollWithAnotherVersionIsAnsweredAtOnce() {
        var clock = clock(PATIENT);

        assertThat(poll(clock, 0, "a")).isCompletedWithValue(clock.reading());
    }

    @Test
    void aPollWithThePresentVersionHangsUntilTheClockMoves() {
        var clock = clock(PATIENT);
        var poll = poll(clock, clock.reading().version(), "a");
        assertThat(poll).isNotDone();

        clock.move(HOUR);

        assertThat(poll).isCompletedWithValue(clock.reading());
        assertThat(clock.reading().offsetMillis()).isEqualTo(HOUR);
    }

    @Test
    void aPollThatHangsTooLongIsAnsweredWithTheSameVersion() {
        var clock = clock(HASTY);

        assertThat(poll(clock, clock.reading().version(), "a"))
                .succeedsWithin(Duration.ofSeconds(60))
                .isEqualTo(clock.reading());
    }

    @Test
    void aMoveIsAnsweredWhenEveryReplicaCameBackWithTheNewVersion() {
        var clock = clock(PATIENT);
        long before = clock.reading().version();
        poll(clock, before, "a");
        poll(clock, before, "b");

        var move = clock.move(HOUR).toCompletableFuture();
        poll(clock, clock.reading().version(), "a");
        assertThat(move).isNotDone();
        poll(clock, clock.reading().version(), "b");

        assertThat(move).succeedsWithin(Duration.ofSeconds(60)).satisfies(done -> {
            assertThat(done.acknowledgedBy()).containsExactly("a", "b");
            assertThat(done.missing()).isEmpty();
        });
    }

    @Test
    void aReplicaThatStaysAwayIsNamed() {
        var clock = clock(HASTY);
        poll(clock, clock.reading().version(), "a");

        assertThat(clock.move(HOUR)).succeedsWithin(Duration.ofSeconds(60)).satisfies(done -> {
            assertThat(done.acknowledgedBy()).isEmpty();
            assertThat(done.missing()).containsExactly("a");
        });
    }

    @Test
    void withoutReplicasAMoveIsAnsweredAtOnce() {
        assertThat(clock(PATIENT).move(HOUR).toCompletableFuture()).isCompleted();
    }

    @Test
    void offsetAndVersionOutliveARestart() {
        var clock = clock(PATIENT);
        clock.move(HOUR);
        ClockReading before = clock.reading();

        folder.close();
        folder = DataFolder.open(path);

        assertThat(clock(PATIENT).reading()).isEqualTo(before);
    }

    private WorldClock clock(ClockLimits limits) {
        return new WorldClock(folder, () -> MACHINE, limits);
    }

    private static CompletableFuture<ClockReading> poll(WorldClock clock, long have, String replica) {
        return clock.poll(have, replica).toCompletableFuture();
    }
}
