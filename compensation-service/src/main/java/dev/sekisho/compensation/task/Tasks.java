package dev.sekisho.compensation.task;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.task.TaskHead.What;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.CaseTaskOpened;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tasks of cases; a row and the fact about it are written together. */
public interface Tasks {

    /**
     * What has to be done on these cases and is no task yet, the oldest first; what a person ended is wanted again since the
     * first reason that came later.
     */
    List<What> missing(Set<UUID> cases);

    /** @return false, and nothing is written, if there is an open one of the same */
    boolean add(OpenTask task, Instant now, CaseTaskOpened fact);

    /** Open ones of these cases whose reason is gone, locked until the transaction ends. */
    List<OpenTask> overtaken(Set<UUID> cases);

    /** Nobody else changes it until the transaction ends. */
    Optional<CaseTask> lock(UUID id);

    void save(CaseTask moved, FactData fact);

    /** At most {@code limit}, those that are due first come first, those behind {@code after} if it is given. */
    List<CaseTask> list(Selection selection, Optional<Place> after, int limit);

    /** How many wait and how many of them are late. */
    Counts counts(Instant now);

    /**
     * Which are asked for.
     *
     * @param kinds any of these
     * @param overdueAt only those that wait and were due by then
     */
    record Selection(
            Set<TaskKind> kinds,
            Optional<BankCode> bank,
            Optional<CaseNumber> number,
            Optional<Boolean> open,
            Optional<Instant> overdueAt) {

        public Selection {
            kinds = Set.copyOf(kinds);
            Objects.requireNonNull(bank, "bank");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(open, "open");
            Objects.requireNonNull(overdueAt, "overdueAt");
        }
    }

    /** A place in the list: nothing is skipped or told twice when others come meanwhile. */
    record Place(Instant dueAt, UUID id) {

        public static Place of(CaseTask task) {
            return new Place(task.head().deadline().dueAt(), task.head().id());
        }
    }

    /** Of all cases. */
    record Counts(long open, long overdue) {}
}
