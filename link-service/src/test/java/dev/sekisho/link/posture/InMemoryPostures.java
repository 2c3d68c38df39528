package dev.sekisho.link.posture;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.PostureDecided;
import dev.sekisho.kernel.event.link.PostureDecisionRefused;
import dev.sekisho.kernel.event.link.PostureProposed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The register in memory, with every fact in order; for one thread. */
final class InMemoryPostures implements Postures {

    final List<FactData> facts = new ArrayList<>();
    private final Map<UUID, PostureChange> changes = new LinkedHashMap<>();
    private final List<PostureVersion> versions = new ArrayList<>();
    private final Set<UUID> planted = new HashSet<>();
    private final Set<String> stages = new HashSet<>();

    void plant(PostureVersion version) {
        versions.add(version);
        planted.add(version.id());
    }

    @Override
    public void add(ProposedChange change, PostureProposed fact) {
        changes.put(change.head().id(), change);
        facts.add(fact);
    }

    @Override
    public Optional<PostureChange> lock(UUID change) {
        return find(change);
    }

    @Override
    public boolean approve(ApprovedChange change, PostureDecided fact) {
        PostureVersion wanted = change.inRegister();
        boolean taken = versions.stream()
                .anyMatch(each ->
                        each.key().equals(wanted.key()) && each.validFrom().equals(wanted.validFrom()));
        if (!taken) {
            versions.add(wanted);
            changes.put(change.head().id(), change);
            facts.add(fact);
        }
        return !taken;
    }

    @Override
    public void reject(RejectedChange change, PostureDecided fact) {
        changes.put(change.head().id(), change);
        facts.add(fact);
    }

    @Override
    public void refused(PostureChange change, PostureDecisionRefused fact) {
        facts.add(fact);
    }

    @Override
    public Optional<PostureChange> find(UUID change) {
        return Optional.ofNullable(changes.get(change));
    }

    @Override
    public List<PostureChange> page(Filter filter, Optional<UUID> after, int limit) {
        throw new UnsupportedOperationException("seen over REST");
    }

    @Override
    public Optional<PostureVersion> before(PostureKey key, Instant moment) {
        return versions.stream()
                .filter(each -> each.key().equals(key) && each.validFrom().isBefore(moment))
                .max(Comparator.comparing(PostureVersion::validFrom));
    }

    @Override
    public List<PostureVersion> arrived(Instant now) {
        return versions.stream()
                .filter(each ->
                        !planted.contains(each.id()) && !each.validFrom().isAfter(now))
                .filter(each -> !hasReached(each, Stage.IN_FORCE))
                .sorted(Comparator.comparing(PostureVersion::validFrom))
                .toList();
    }

    @Override
    public List<PostureVersion> inForce(Instant now) {
        return versions.stream()
                .map(PostureVersion::key)
                .distinct()
                .flatMap(key -> before(key, now.plusNanos(1)).stream())
                .collect(Collectors.toList());
    }

    @Override
    public boolean reach(PostureVersion version, Stage stage, boolean lowered, Instant now, FactData fact) {
        boolean first = stages.add(version.id() + " " + stage);
        if (first) {
            facts.add(fact);
        }
        return first;
    }

    @Override
    public boolean hasReached(PostureVersion version, Stage stage) {
        return stages.contains(version.id() + " " + stage);
    }
}
