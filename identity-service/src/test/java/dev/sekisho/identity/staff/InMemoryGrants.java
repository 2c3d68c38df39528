package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.RoleGrantRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Grants in memory, with every fact in order. */
final class InMemoryGrants implements RoleGrants {

    final List<FactData> facts = new ArrayList<>();
    private final Map<UUID, RoleGrant> grants = new LinkedHashMap<>();

    /** A role that is there, however it came about. */
    void hold(StaffHead holder, StaffRole role, Optional<Instant> end, Instant now) {
        var terms = new GrantTerms(UUID.randomUUID(), holder, role, end);
        var proposed = new Signature(holder.id(), holder.person(), now);
        grants.put(terms.id(), new GrantedRole(terms, 1, proposed, Optional.empty()));
    }

    void clear() {
        grants.clear();
    }

    @Override
    public void add(GrantChange change) {
        save(change);
    }

    @Override
    public void found(GrantChange change, int place) {
        save(change);
    }

    @Override
    public Optional<RoleGrant> lock(UUID id) {
        return Optional.ofNullable(grants.get(id));
    }

    @Override
    public void save(GrantChange change) {
        grants.put(change.grant().terms().id(), change.grant());
        facts.add(change.fact());
    }

    @Override
    public void refused(RoleGrantRefused fact) {
        facts.add(fact);
    }

    @Override
    public List<LiveGrant> lockLive(UUID staffId) {
        return of(staffId)
                .filter(LiveGrant.class::isInstance)
                .map(LiveGrant.class::cast)
                .toList();
    }

    @Override
    public List<GrantedRole> inForce(UUID staffId, Instant now) {
        return of(staffId)
                .filter(GrantedRole.class::isInstance)
                .map(GrantedRole.class::cast)
                .filter(grant -> !grant.terms().isOver(now))
                .toList();
    }

    @Override
    public List<RoleGrant> page(Optional<UUID> staffId, Optional<UUID> after, int limit) {
        return grants.values().stream().limit(limit).toList();
    }

    private Stream<RoleGrant> of(UUID staffId) {
        return grants.values().stream()
                .filter(grant -> grant.terms().holder().id().equals(staffId));
    }
}
