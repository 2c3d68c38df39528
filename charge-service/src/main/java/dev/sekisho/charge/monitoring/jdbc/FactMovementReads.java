package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.charge.monitoring.MovementReads;
import dev.sekisho.kernel.event.charge.MovementsRead;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.UUID;

/** Facts, and nothing else: nobody asks this service who has read. */
@ApplicationScoped
class FactMovementReads implements MovementReads {

    private final FactLog facts;

    FactMovementReads(FactLog facts) {
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void note(Kind kind, Collection<UUID> alerts, UUID staff) {
        if (!alerts.isEmpty()) {
            UUID id = UUID.randomUUID();
            facts.append(
                    id,
                    1,
                    new MovementsRead(
                            id, kind.name(), alerts.stream().map(UUID::toString).toList(), staff));
        }
    }
}
