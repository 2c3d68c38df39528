package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The lists and their lines; a row and the fact about it are written together, and no line ever changes. */
public interface PreservationLists {

    /** All lists of a case, locked. */
    List<PreservationList> lockAll(UUID caseId);

    Optional<PreservationList> find(UUID id);

    /** Nobody else changes it until the transaction ends. */
    Optional<PreservationList> lock(UUID id);

    /** What stands on any list of a case. */
    List<CameraLine> linesOfCase(UUID caseId);

    List<CameraLine> linesOf(UUID list);

    /** A new list, or one that got longer, with its new lines. */
    void write(OpenList list, List<CameraLine> more, FactData fact);

    void save(PreservationList moved, FactData fact);

    /** At most {@code limit}, the newest first, those behind {@code after} if it is given. */
    List<PreservationList> list(Selection selection, Optional<Place> after, int limit);

    /** Which are asked for. @param overdueAt only those that should be with the police by then */
    record Selection(Optional<ListState> state, Optional<CaseNumber> caseNumber, Optional<Instant> overdueAt) {

        public Selection {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(caseNumber, "caseNumber");
            Objects.requireNonNull(overdueAt, "overdueAt");
        }
    }

    /** A place in the list: nothing is skipped or told twice when newer ones come meanwhile. */
    record Place(Instant madeAt, UUID id) {

        public static Place of(PreservationList list) {
            return new Place(list.head().madeAt(), list.head().id());
        }
    }
}
