package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The files of cases, for reading. */
public interface CaseFiles {

    /** Empty for a case that is not there, and alike for one that this bank may not see. */
    Optional<CaseFile> find(CaseNumber number, Optional<BankCode> seenBy);

    /** At most {@code limit} cases, the newest first, those behind {@code after} if it is given. */
    List<FraudCase> list(Selection selection, Optional<Place> after, int limit);

    /** What was ordered for the links and wallets that one report means. */
    List<Measure> measuresFor(UUID report);

    /**
     * Which cases are asked for.
     *
     * @param seenBy the bank that asks, which sees those it has a part in
     * @param overdueAt only those whose bank should have answered by then
     */
    record Selection(
            Optional<BankCode> seenBy,
            Optional<BankCode> bank,
            Optional<CaseState> state,
            Optional<String> reportReference,
            Optional<Instant> overdueAt) {

        public Selection {
            Objects.requireNonNull(seenBy, "seenBy");
            Objects.requireNonNull(bank, "bank");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(reportReference, "reportReference");
            Objects.requireNonNull(overdueAt, "overdueAt");
        }
    }

    /** A place in the list of cases: nothing is skipped or told twice when newer ones come meanwhile. */
    record Place(Instant openedAt, UUID id) {

        public static Place of(FraudCase fraudCase) {
            return new Place(fraudCase.head().openedAt(), fraudCase.head().id());
        }
    }
}
