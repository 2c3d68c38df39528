package dev.sekisho.compensation.escalation;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.EscalationRaised;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The escalations and their log; a row, its step and the fact about it are written together. */
public interface Escalations {

    /** @return false, and nothing is written, if the same waits, or was raised after {@code last} */
    boolean raise(WaitingEscalation escalation, Instant last, Step step, EscalationRaised fact);

    /** Those that nobody answered in time and that can go further, locked until the transaction ends. */
    List<WaitingEscalation> unanswered(Instant now, int limit);

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
