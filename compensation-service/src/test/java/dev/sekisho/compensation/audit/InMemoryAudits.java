package dev.sekisho.compensation.audit;

import dev.sekisho.kernel.event.FactData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A register of a test. */
final class InMemoryAudits implements Audits {

    final List<FactData> facts = new ArrayList<>();
    private final Map<UUID, Audit> audits = new LinkedHashMap<>();

    @Override
    public void add(EnteredAudit audit, FactData fact) {
        audits.put(audit.id(), audit);
        facts.add(fact);
    }

    @Override
    public Optional<Audit> lock(UUID id) {
        return Optional.ofNullable(audits.get(id));
    }

    @Override
    public void publish(PublishedAudit audit, FactData fact) {
        audits.put(audit.id(), audit);
        facts.add(fact);
    }

    @Override
    public void refused(UUID id, FactData fact) {
        facts.add(fact);
    }

    @Override
    public List<Audit> newest(int limit) {
        return audits.values().stream()
                .sorted(Comparator.comparing((Audit audit) -> audit.report().performedOn())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<PublishedAudit> published(int limit) {
        return newest(Integer.MAX_VALUE).stream()
                .filter(PublishedAudit.class::isInstance)
                .map(PublishedAudit.class::cast)
                .limit(limit)
                .toList();
    }
}
