package dev.sekisho.compensation.reporting;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.ReportingClockStarted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All clocks, one for a duty and what it is about; a row and the fact about it are written together. */
public interface ReportingClocks {

    /** Confirmed cases without this clock, with the moment of their first confirmation, the oldest first; none of the past. */
    List<Confirmed> without(Duty duty, Set<UUID> cases);

    /** Empty if there is no such case. */
    Optional<UUID> caseOf(CaseNumber number);

    boolean knowsIncident(UUID incident);

    /** @return false, and nothing is written, if there is one for this duty and what it is about */
    boolean start(RunningClock clock, ReportingClockStarted fact);

    /** Nobody else changes it until the transaction ends. */
    Optional<ReportingClock> lock(UUID id);

    /** The same, by what it is about. */
    Optional<ReportingClock> lock(About about, Duty duty);

    /** What was sent, or that it was dropped, is kept also when the clock is opened again. */
    void save(ReportingClock moved, FactData fact);

    /** It runs on from this moment; until then it had ended. */
    void reopen(RunningClock clock, Instant at, FactData fact);

    /** At most {@code limit}, those that are due first come first, those behind {@code after} if it is given. */
    List<Line> list(Selection selection, Optional<Place> after, int limit);

    Counts counts(Instant now);

    /** A case, and since when it is known to be fraud. */
    record Confirmed(UUID caseId, Instant at) {}

    /** A clock in a list. @param number of its case, if it is about one */
    record Line(ReportingClock clock, Optional<CaseNumber> number) {}

    /** Which are asked for. @param standing at this moment */
    record Selection(Optional<About> about, Optional<Standing> standing, Instant now) {

        public Selection {
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(now, "now");
        }
    }

    /** A place in the list: nothing is skipped or told twice when others come meanwhile. */
    record Place(Instant dueAt, UUID id) {

        public static Place of(ReportingClock clock) {
            return new Place(clock.head().deadline().dueAt(), clock.head().id());
        }
    }

    /** Of all. */
    record Counts(long running, long near, long overdue) {}
}
