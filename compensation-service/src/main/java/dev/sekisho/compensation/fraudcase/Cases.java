package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All cases there ever were; a thing belongs to one live case at most, and the database sees to it. */
public interface Cases {

    /**
     * The oldest live case to which one of these things belongs, locked until the transaction ends, or a new one together
     * with the fact that it was opened. Things that belonged to no live case belong to it from now on. Of many who ask
     * for the same thing at once, all get the same case.
     */
    Claimed claim(Claim claim);

    /** Nobody else changes it until the transaction ends. */
    Optional<FraudCase> lock(CaseNumber number);

    /** The row in its next state, and the fact that says so. A closed case lets go of its things. */
    void save(FraudCase moved, FactData fact);

    /** What was found to belong to it, in the order of things. */
    List<Thing> thingsOf(UUID caseId);

    /**
     * A report that looks for its case.
     *
     * @param bank whose report it is, beside the banks of the things; each of them may see the case
     * @param at when the report was received, and a new case opened
     * @param confirmBy until when the bank should have answered, if it is a new one
     */
    record Claim(UUID report, Optional<BankCode> bank, Set<Thing> things, Instant at, Instant confirmBy) {

        public Claim {
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(bank, "bank");
            things = Set.copyOf(things);
        }
    }

    /** @param opened whether it is new */
    record Claimed(LiveCase fraudCase, boolean opened) {}
}
