package dev.sekisho.compensation.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.deadline.DeadlineTable;
import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.fraudcase.InMemoryCaseChanges;
import dev.sekisho.compensation.reporting.ReportingClocks.Confirmed;
import dev.sekisho.compensation.reporting.RunClocks.Outcome;
import dev.sekisho.kernel.calendar.BusinessDays;
import dev.sekisho.kernel.event.compensation.ReportingClockStopped;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clock runs from what was learned, warns, is late, and stops by what was sent. */
@Tag("A75")
class RunClocksTest {

    private static final Instant NOON = Instant.parse("2026-12-05T03:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-12-05T15:00:00Z");
    private static final String HASH = "ab".repeat(32);

    private final InMemoryCaseChanges changes = new InMemoryCaseChanges();
    private final InMemoryReportingClocks clocks = new InMemoryReportingClocks();
    private final RunClocks run =
            new RunClocks(changes, clocks, new Deadlines(DeadlineTable.published(), BusinessDays.published()));
    private final Actor actor = new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    private final UUID caseId = UUID.randomUUID();
    private final About about = About.fraudCase(caseId);

    @Test
    void theFirstWordToTheSupervisorRunsFromTheConfirmationByItselfOnASaturdayToo() {
        clocks.confirmed.add(new Confirmed(caseId, NOON));

        changes.changed(caseId);
        run.startForConfirmed(NOON.plusSeconds(5));
        changes.changed(caseId);
        run.startForConfirmed(NOON.plusSeconds(15));

        assertThat(clocks.facts).hasSize(1);
        RunningClock clock =
                (RunningClock) clocks.lock(about, Duty.REGULATOR_FIRST).orElseThrow();
        assertThat(clock.head().learnedAt()).isEqualTo(NOON);
        assertThat(clock.head().startedBy()).isEmpty();
        assertThat(clock.head().deadline().dueAt()).isEqualTo(MIDNIGHT);
        Instant warned = MIDNIGHT.minus(Duration.ofHours(4));
        assertThat(clock.standingAt(warned.minusNanos(1))).isEqualTo(Standing.RUNNING);
        assertThat(clock.standingAt(warned)).isEqualTo(Standing.NEAR);
        assertThat(clock.standingAt(MIDNIGHT.minusNanos(1))).isEqualTo(Standing.NEAR);
        assertThat(clock.standingAt(MIDNIGHT)).isEqualTo(Standing.OVERDUE);
        assertThat(clocks.counts(MIDNIGHT)).isEqualTo(new ReportingClocks.Counts(0, 0, 1));
    }

    @Test
    void ofAnIncidentNothingIsSentBeforeItIsKnownAndOfACaseItMay() {
        StoppedClock.Sent before =
                new StoppedClock.Sent(NOON.minusSeconds(1), "register 1", HASH, actor, NOON.plusSeconds(9));
        RunningClock ofIncident =
                running(run.start(About.incident(UUID.randomUUID()), Duty.PRIVACY_FULL, NOON, actor, NOON));
        RunningClock ofCase = running(run.start(about, Duty.PRIVACY_FULL, NOON, actor, NOON));

        assertThat(run.stop(ofIncident.head().id(), before)).isEqualTo(new Outcome.Refused("NOT_SENT_THEN"));
        assertThat(run.stop(ofCase.head().id(), before)).isInstanceOf(Outcome.Moved.class);
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void runsFromEarlierWhenTheOperatorHasKnownForLongerAndNeverFromLater(Duty duty) {
        RunningClock clock = running(run.start(about, duty, NOON, actor, NOON.plusSeconds(9)));
        Instant before = NOON.minus(Duration.ofDays(1));

        assertThat(run.start(about, duty, NOON, actor, NOON.plusSeconds(10))).isEqualTo(new Outcome.Moved(clock));
        assertThat(run.start(about, duty, NOON.plusSeconds(1), actor, NOON.plusSeconds(10)))
                .isEqualTo(new Outcome.Refused("RUNS_FROM_EARLIER"));
        RunningClock earlier = running(run.start(about, duty, before, actor, NOON.plusSeconds(11)));

        assertThat(earlier.head().id()).isEqualTo(clock.head().id());
        assertThat(earlier.head().version()).isEqualTo(2);
        assertThat(earlier.head().deadline().dueAt())
                .isBeforeOrEqualTo(clock.head().deadline().dueAt());
        assertThat(run.start(about, duty, NOON.plusSeconds(20), actor, NOON.plusSeconds(19)))
                .isEqualTo(new Outcome.Refused("NOT_YET_LEARNED"));
    }

    @Test
    void stopsByTheFirstReportWhichIsLateFromTheDueMomentOn() {
        RunningClock onTime = running(run.start(about, Duty.REGULATOR_FIRST, NOON, actor, NOON));
        RunningClock late =
                running(run.start(About.incident(UUID.randomUUID()), Duty.REGULATOR_FIRST, NOON, actor, NOON));

        StoppedClock first = stopped(run.stop(onTime.head().id(), sent(MIDNIGHT.minusNanos(1), HASH)));
        StoppedClock second = stopped(run.stop(late.head().id(), sent(MIDNIGHT, HASH)));

        assertThat(first.isLate()).isFalse();
        assertThat(second.isLate()).isTrue();
        assertThat(((ReportingClockStopped) clocks.facts.get(3)).late()).isTrue();
        assertThat(run.stop(onTime.head().id(), sent(MIDNIGHT, HASH))).isEqualTo(new Outcome.Moved(first));
        assertThat(run.stop(onTime.head().id(), sent(MIDNIGHT, "cd".repeat(32))))
                .isEqualTo(new Outcome.Refused("REPORTED"));
        assertThat(run.start(about, Duty.REGULATOR_FIRST, NOON.minusSeconds(1), actor, NOON))
                .isEqualTo(new Outcome.Refused("REPORTED"));
        assertThat(run.stop(UUID.randomUUID(), sent(NOON, HASH))).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void whatWasSentBeforeTheConfirmationCountsAndWhatIsStillToBeSentDoesNot() {
        RunningClock clock = running(run.start(about, Duty.REGULATOR_FIRST, NOON, actor, NOON));
        var ahead = new StoppedClock.Sent(NOON.plusSeconds(1), "R-1", HASH, actor, NOON);

        assertThat(run.stop(clock.head().id(), ahead)).isEqualTo(new Outcome.Refused("NOT_SENT_THEN"));
        assertThat(stopped(run.stop(clock.head().id(), sent(NOON.minusSeconds(60), HASH)))
                        .isLate())
                .isFalse();
    }

    private StoppedClock.Sent sent(Instant at, String hash) {
        return new StoppedClock.Sent(at, "関財金1第123号", hash, actor, at.plusSeconds(30));
    }

    private static RunningClock running(Outcome outcome) {
        return (RunningClock) ((Outcome.Moved) outcome).clock();
    }

    private static StoppedClock stopped(Outcome outcome) {
        return (StoppedClock) ((Outcome.Moved) outcome).clock();
    }
}
