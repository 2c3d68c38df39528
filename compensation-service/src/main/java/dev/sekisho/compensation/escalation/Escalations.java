package dev.sekisho.compensation.escalation;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.EscalationRaised;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The escalations and their log; a row, its step and the fact about it are written together. */
public interface Escalations {

    /** What was raised last of this. */
    Optional<Escalation> last(Trigger trigger, String about);

    /** @return false, and nothing is written, if the same waits */
    boolean raise(WaitingEscalation escalation, Step step, EscalationRaised fact);

    /**
     * Those that nobody answered in time, locked until the transaction ends; none that somebody else moves just now.
     *
     * @param calledBy those at the top were called for the last time by then
     */
    List<WaitingEscalation> unanswered(Instant now, Instant calledBy, int limit);

    /** Nobody else changes it until the transaction ends. */
    Optional<Escalation> lock(UUID id);

    void save(Escalation moved, Step step, FactData fact);

    Optional<Escalation> find(UUID id);

    /** At most {@code limit}, the newest first, those behind {@code after} if it is given. */
    List<Escalation> list(Optional<Boolean> waiting, Optional<Place> after, int limit);

    /** Of one escalation, the oldest first. */
    List<Step> stepsOf(UUID id);

    /** The log from one moment until before the other, the oldest first. */
    List<Logged> log(Instant from, Instant until, int limit);

    Counts counts(Instant now);

    /** A line of the log with what it is about. */
    record Logged(Step step, Sign sign) {}

    /** A place in the list: nothing is skipped or told twice when newer ones come meanwhile. */
    record Place(Instant raisedAt, UUID id) {

        public static Place of(Escalation escalation) {
            return new Place(escalation.head().raisedAt(), escalation.head().id());
        }
    }

    /** Of those that wait. */
    record Counts(long waiting, long overdue) {}
}
