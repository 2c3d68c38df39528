package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is read of payment runs without moving any. */
public interface RunRegister {

    /** The newest first. */
    List<Entry> list(Optional<Place> after, int limit);

    /** Whom a run pays, in the order of its file. */
    List<Line> lines(RunId run, int limit);

    /** A run and when it was made. */
    record Entry(
            RunId run,
            RunState state,
            LocalDate transferDate,
            int payments,
            Money total,
            int unchecked,
            Instant madeAt) {}

    /** One payment. @param unchecked its bank tells nobody a name */
    record Line(
            ClaimId claim,
            CaseNumber caseNumber,
            long reference,
            Money amount,
            boolean unchecked,
            Optional<Instant> checkedAt) {}

    /** Where a list goes on. */
    record Place(Instant madeAt, UUID run) {

        public static Place of(Entry entry) {
            return new Place(entry.madeAt(), entry.run().value());
        }
    }
}
