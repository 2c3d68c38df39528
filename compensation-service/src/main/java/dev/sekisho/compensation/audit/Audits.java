package dev.sekisho.compensation.audit;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register; a row and the fact about it are written together. */
public interface Audits {

    void add(EnteredAudit audit, FactData fact);

    /** Nobody else moves it until the transaction ends. */
    Optional<Audit> lock(UUID id);

    void publish(PublishedAudit audit, FactData fact);

    /** A refusal about it is kept, and nothing else. */
    void refused(UUID id, FactData fact);

    /** The newest first, by the day of the audit. */
    List<Audit> newest(int limit);

    /** The newest first, by the day of the audit. */
    List<PublishedAudit> published(int limit);
}
