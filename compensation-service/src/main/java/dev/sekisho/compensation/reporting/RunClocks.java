package dev.sekisho.compensation.reporting;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.fraudcase.CaseChanges;
import dev.sekisho.compensation.fraudcase.CaseChanges.Reader;
import dev.sekisho.compensation.reporting.ReportingClocks.Confirmed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts clocks and hears what was sent. The first word to the supervisor runs from the confirmation of each case by itself;
 * a person may say that the operator has known for longer, or that another duty has begun.
 */
@ApplicationScoped
public class RunClocks {

    private static final int MOST_AT_ONCE = 500;

    private final CaseChanges changes;
    private final ReportingClocks clocks;
    private final Deadlines deadlines;

    RunClocks(CaseChanges changes, ReportingClocks clocks, Deadlines deadlines) {
        this.changes = changes;
        this.clocks = clocks;
        this.deadlines = deadlines;
    }

    /** Of the cases that changed since the last look. @return whether there may be more to do at once */
    @Transactional
    public boolean startForConfirmed(Instant now) {
        CaseChanges.Taken changed = changes.take(Reader.CLOCKS, MOST_AT_ONCE);
        if (changed.cases().isEmpty()) {
            return changed.more();
        }
        for (Confirmed confirmed : clocks.without(Duty.REGULATOR_FIRST, changed.cases())) {
            // A clock that was moved back knows of confirmations that are still to come.
            Instant startedAt = confirmed.at().isAfter(now) ? confirmed.at() : now;
            RunningClock clock = clock(
                    About.fraudCase(confirmed.caseId()),
                    Duty.REGULATOR_FIRST,
                    confirmed.at(),
                    Optional.empty(),
                    startedAt);
            clocks.start(clock, clock.started());
        }
        return changed.more();
    }

    /** In the transaction that makes known what it is about. */
    @Transactional(TxType.REQUIRED)
    public Outcome start(About about, Duty duty, Instant learnedAt, Actor by, Instant now) {
        if (learnedAt.isAfter(now)) {
            return new Outcome.Refused("NOT_YET_LEARNED");
        }
        RunningClock clock = clock(about, duty, learnedAt, Optional.of(by), now);
        if (clocks.start(clock, clock.started())) {
            return new Outcome.Moved(clock);
        }
        ReportingClock present = clocks.lock(about, duty).orElseThrow();
        if (!(present instanceof RunningClock running)) {
            return new Outcome.Refused(present instanceof DroppedClock ? "DROPPED" : "REPORTED");
        }
        if (learnedAt.equals(running.head().learnedAt())) {
            return new Outcome.Moved(running);
        }
        if (learnedAt.isAfter(running.head().learnedAt())) {
            return new Outcome.Refused("RUNS_FROM_EARLIER");
        }
        RunningClock earlier = running.fromEarlier(learnedAt, deadlines.of(duty.subject(), learnedAt), by);
        clocks.save(earlier, earlier.started());
        return new Outcome.Moved(earlier);
    }

    /** The first report counts; said again with the same hash, it is said once. */
    @Transactional
    public Outcome stop(UUID id, StoppedClock.Sent sent) {
        Optional<ReportingClock> found = clocks.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (found.get() instanceof StoppedClock before) {
            boolean same = before.sent().sha256().equals(sent.sha256());
            return same ? new Outcome.Moved(before) : new Outcome.Refused("REPORTED");
        }
        if (!(found.get() instanceof RunningClock running)) {
            return new Outcome.Refused("DROPPED");
        }
        if (sent.at().isAfter(sent.recordedAt()) || running.isSentBeforeItsIncident(sent)) {
            return new Outcome.Refused("NOT_SENT_THEN");
        }
        StoppedClock stopped = running.stopped(sent);
        clocks.save(stopped, stopped.stopped());
        return new Outcome.Moved(stopped);
    }

    private RunningClock clock(About about, Duty duty, Instant learnedAt, Optional<Actor> by, Instant now) {
        return RunningClock.started(about, duty, learnedAt, deadlines.of(duty.subject(), learnedAt), by, now);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The clock as it stands now. */
        record Moved(ReportingClock clock) implements Outcome {}

        /** There is no such clock. */
        record Unknown() implements Outcome {}

        /** @param rule NOT_YET_LEARNED, RUNS_FROM_EARLIER, REPORTED, DROPPED, NOT_SENT_THEN, RUNNING or NOT_RUNNING */
        record Refused(String rule) implements Outcome {}
    }
}
