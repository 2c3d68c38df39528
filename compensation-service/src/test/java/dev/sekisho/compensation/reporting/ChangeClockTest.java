package dev.sekisho.compensation.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.deadline.DeadlineTable;
import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.fraudcase.InMemoryCaseChanges;
import dev.sekisho.compensation.reporting.ClockChange.Kind;
import dev.sekisho.compensation.reporting.ClockChange.Reason;
import dev.sekisho.compensation.reporting.RunClocks.Outcome;
import dev.sekisho.kernel.calendar.BusinessDays;
import dev.sekisho.kernel.event.compensation.ReportingClockChanged;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clock is dropped or opened again by two persons, and by nobody alone. */
@Tag("A75")
class ChangeClockTest {

    private static final Instant NOON = Instant.parse("2026-12-05T03:00:00Z");

    private final InMemoryReportingClocks clocks = new InMemoryReportingClocks();
    private final ChangeClock change = new ChangeClock(clocks, new InMemoryClockChanges());
    private final RunClocks run = new RunClocks(
            new InMemoryCaseChanges(), clocks, new Deadlines(DeadlineTable.published(), BusinessDays.published()));
    private final Actor first = somebody();
    private final Actor second = somebody();
    private final About about = About.fraudCase(UUID.randomUUID());
    private final UUID id = started();

    @Test
    void isDroppedWhenAnotherPersonSaysTheSame() {
        says(first, Kind.DROP, Reason.OWN_USE);
        says(new Actor(UUID.randomUUID(), first.person()), Kind.DROP, Reason.OWN_USE);
        assertThat(clock()).isInstanceOf(RunningClock.class);

        says(second, Kind.DROP, Reason.OWN_USE);

        assertThat(clock()).isInstanceOf(DroppedClock.class);
        assertThat(clocks.facts).hasSize(3);
        assertThat(((ReportingClockChanged) clocks.facts.get(1)).done()).isFalse();
        assertThat(((ReportingClockChanged) clocks.facts.get(2)).done()).isTrue();
        assertThat(clock().head().version()).isEqualTo(3);
        assertThat(run.start(about, Duty.REGULATOR_FIRST, NOON, first, NOON)).isEqualTo(new Outcome.Refused("DROPPED"));
        assertThat(run.stop(id, sent())).isEqualTo(new Outcome.Refused("DROPPED"));
    }

    @Test
    void anotherWordIsAnotherProposal() {
        says(first, Kind.DROP, Reason.OWN_USE);
        says(second, Kind.DROP, Reason.IN_ERROR);
        assertThat(clock()).isInstanceOf(RunningClock.class);

        says(first, Kind.DROP, Reason.IN_ERROR);

        assertThat(clock()).isInstanceOf(DroppedClock.class);
    }

    @Test
    void whatWasStoppedByMistakeRunsOnFromWhenItRan() {
        assertThat(says(first, Kind.REOPEN, Reason.IN_ERROR)).isEqualTo(new Outcome.Refused("RUNNING"));
        ClockHead before = clock().head();
        run.stop(id, sent());
        assertThat(says(first, Kind.DROP, Reason.IN_ERROR)).isEqualTo(new Outcome.Refused("NOT_RUNNING"));

        says(first, Kind.REOPEN, Reason.IN_ERROR);
        assertThat(clock()).isInstanceOf(StoppedClock.class);
        says(second, Kind.REOPEN, Reason.IN_ERROR);

        assertThat(clock()).isInstanceOf(RunningClock.class);
        assertThat(clock().head().deadline()).isEqualTo(before.deadline());
        assertThat(run.stop(id, sent())).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        ClockChange of = new ClockChange(UUID.randomUUID(), Kind.DROP, Reason.IN_ERROR, "a reason", first, NOON);

        assertThat(change.change(of)).isEqualTo(new Outcome.Unknown());
    }

    private Outcome says(Actor actor, Kind kind, Reason reason) {
        return change.change(new ClockChange(id, kind, reason, "a reason", actor, NOON));
    }

    private ReportingClock clock() {
        return clocks.lock(id).orElseThrow();
    }

    private UUID started() {
        Outcome came = run.start(about, Duty.REGULATOR_FIRST, NOON, first, NOON);
        return ((Outcome.Moved) came).clock().head().id();
    }

    private StoppedClock.Sent sent() {
        return new StoppedClock.Sent(NOON, "register 1", "ab".repeat(32), first, NOON);
    }

    private static Actor somebody() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}
