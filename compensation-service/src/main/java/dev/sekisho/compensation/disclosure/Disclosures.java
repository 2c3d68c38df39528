package dev.sekisho.compensation.disclosure;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.DisclosureRead;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked for and agreed to; a row and the fact about it are written together. */
public interface Disclosures {

    void add(ProposedDisclosure disclosure, FactData fact);

    Optional<Disclosure> find(UUID id);

    /** Nobody else changes it until the transaction ends. */
    Optional<Disclosure> lock(UUID id);

    void save(ReleasedDisclosure released, FactData fact);

    void save(EndedDisclosure ended, FactData fact);

    /** Of one case, the newest first. */
    List<Disclosure> of(UUID caseId);

    /** That somebody read it. */
    void read(DisclosureRead fact);
}
