package dev.sekisho.compensation.reading.jdbc;

import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.kernel.event.compensation.RecordsRead;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.UUID;

/** Facts, and nothing else: nobody asks this service who has read. */
@ApplicationScoped
class FactRecordReads implements RecordReads {

    private static final long FIRST_VERSION = 1;

    private final FactLog facts;

    FactRecordReads(FactLog facts) {
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void note(Kind kind, Collection<UUID> subjects, String reader) {
        UUID id = UUID.randomUUID();
        facts.append(
                id,
                FIRST_VERSION,
                new RecordsRead(
                        id, kind.name(), subjects.stream().map(UUID::toString).toList(), reader));
    }
}
