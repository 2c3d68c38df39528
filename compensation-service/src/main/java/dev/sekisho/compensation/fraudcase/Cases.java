package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All cases there ever were; a thing belongs to one live case at most, and the database sees to it. */
public interface Cases {

    /**
     * The oldest live case to which one of these things belongs, locked until the transaction ends, or a new one; things
     * that belonged to no live case belong to it from now on. Of many who ask for the same thing at once, all get the
     * same case.
     */
    Claimed claim(Set<Thing> things, Opening opening);

    Optional<FraudCase> find(CaseNumber number);

    /** Nobody else changes it until the transaction ends. */
    Optional<FraudCase> lock(CaseNumber number);

    /** The row in its next state, and the fact that says so. A closed case lets go of its things. */
    void save(FraudCase moved, FactData fact);

    /** What was found to belong to it, in the order of things. */
    List<Thing> thingsOf(UUID caseId);

    /** With which times a case is opened, if one is. */
    record Opening(Instant at, Instant confirmBy) {}

    /** @param opened whether it is new: then its row is there, and no fact says so yet */
    record Claimed(LiveCase fraudCase, boolean opened) {}
}
