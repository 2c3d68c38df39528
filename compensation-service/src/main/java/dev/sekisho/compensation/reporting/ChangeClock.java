package dev.sekisho.compensation.reporting;

import dev.sekisho.compensation.reporting.RunClocks.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Drops a clock that need not run, or opens one again that was stopped by mistake, when two persons have said so. */
@ApplicationScoped
public class ChangeClock {

    private final ReportingClocks clocks;
    private final ClockChanges changes;

    ChangeClock(ReportingClocks clocks, ClockChanges changes) {
        this.clocks = clocks;
        this.changes = changes;
    }

    /** The first word proposes it, the same word of another person does it; another word is another proposal. */
    @Transactional
    public Outcome change(ClockChange asked) {
        Optional<ReportingClock> found = clocks.lock(asked.clock());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        ReportingClock present = found.get();
        if (!asked.isPossibleOf(present)) {
            return new Outcome.Refused(asked.kind() == ClockChange.Kind.DROP ? "NOT_RUNNING" : "RUNNING");
        }
        Optional<ClockChange> before = changes.proposed(asked.clock()).filter(asked::isSameAs);
        if (before.filter(asked::isOfTheSamePersonAs).isPresent()) {
            return new Outcome.Moved(present);
        }
        boolean agreed = before.isPresent();
        ReportingClock moved = agreed ? asked.done(present) : present.noted();
        if (agreed && moved instanceof RunningClock running) {
            clocks.reopen(running, asked.at(), asked.said(moved, agreed));
        } else {
            clocks.save(moved, asked.said(moved, agreed));
        }
        if (agreed) {
            changes.agreed(asked);
        } else {
            changes.propose(asked);
        }
        return new Outcome.Moved(moved);
    }
}
