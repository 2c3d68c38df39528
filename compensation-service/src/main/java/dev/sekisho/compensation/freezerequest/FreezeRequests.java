package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What is asked of receiving banks; a row, what moved it and the fact are written together. */
public interface FreezeRequests {

    void add(WaitingRequest request, FactData fact);

    Optional<FreezeRequest> find(UUID id);

    /** Nobody else changes it until the transaction ends. */
    Optional<FreezeRequest> lock(UUID id);

    /** All of a case, locked. */
    List<FreezeRequest> lockAll(UUID caseId);

    void save(FreezeRequest moved, FactData fact);

    /** At most {@code limit}, the newest first, those behind {@code after} if it is given. */
    List<FreezeRequest> list(Selection selection, Optional<Place> after, int limit);

    /** Which are asked for. @param overdueAt only those that should be further by then */
    record Selection(
            Optional<BankCode> bank,
            Optional<RequestState> state,
            Optional<CaseNumber> caseNumber,
            Optional<Instant> overdueAt) {

        public Selection {
            Objects.requireNonNull(bank, "bank");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(caseNumber, "caseNumber");
            Objects.requireNonNull(overdueAt, "overdueAt");
        }
    }

    /** A place in the list: nothing is skipped or told twice when newer ones come meanwhile. */
    record Place(Instant writtenAt, UUID id) {

        public static Place of(FreezeRequest request) {
            return new Place(request.head().writtenAt(), request.head().id());
        }
    }
}
