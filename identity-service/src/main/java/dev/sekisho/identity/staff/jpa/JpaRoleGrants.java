package dev.sekisho.identity.staff.jpa;

import dev.sekisho.identity.staff.GrantChange;
import dev.sekisho.identity.staff.GrantedRole;
import dev.sekisho.identity.staff.LiveGrant;
import dev.sekisho.identity.staff.RoleGrant;
import dev.sekisho.identity.staff.RoleGrants;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.RoleGrantRefused;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Role grants in PostgreSQL, each change in one transaction with its fact. */
@ApplicationScoped
class JpaRoleGrants implements RoleGrants {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;
    private final FactLog facts;

    JpaRoleGrants(Session database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public void add(GrantChange change) {
        add(change, null);
    }

    @Override
    public void found(GrantChange change, int place) {
        add(change, place);
    }

    private void add(GrantChange change, Integer founder) {
        GrantRow row = GrantRows.fresh(change.grant(), founder);
        append(row, change.fact());
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<RoleGrant> lock(UUID id) {
        return Optional.ofNullable(database.find(GrantRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(GrantRows::read);
    }

    @Override
    public void save(GrantChange change) {
        GrantRow row = database.find(GrantRow.class, change.grant().terms().id());
        if (row.version != change.grant().version()) {
            throw new IllegalStateException("a grant is locked before it is changed");
        }
        GrantRows.write(change.grant(), row);
        append(row, change.fact());
        database.flush();
    }

    @Override
    public void refused(RoleGrantRefused fact) {
        GrantRow row = database.find(GrantRow.class, fact.grantId());
        if (row == null) {
            facts.append(fact.grantId(), 1, fact);
            return;
        }
        append(row, fact);
        database.flush();
    }

    @Override
    public List<LiveGrant> lockLive(UUID staffId) {
        return database.createQuery(
                        "from GrantRow g where g.staffId = :staff and g.state <> 'REVOKED' order by g.grantId",
                        GrantRow.class)
                .setParameter("staff", staffId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(GrantRows::live)
                .toList();
    }

    @Override
    public List<GrantedRole> inForce(UUID staffId, Instant now) {
        return database.createQuery(
                        "from GrantRow g where g.staffId = :staff and g.state = 'GRANTED'"
                                + " and (g.endsAt is null or g.endsAt > :now)",
                        GrantRow.class)
                .setParameter("staff", staffId)
                .setParameter("now", now)
                .getResultStream()
                .map(GrantRows::granted)
                .toList();
    }

    @Override
    public List<RoleGrant> page(Optional<UUID> staffId, Optional<UUID> after, int limit) {
        String ofOne = staffId.isPresent() ? " and g.staffId = :staff" : "";
        var query = database.createQuery(
                        "from GrantRow g where g.grantId > :after" + ofOne + " order by g.grantId", GrantRow.class)
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setMaxResults(limit);
        staffId.ifPresent(id -> query.setParameter("staff", id));
        return query.getResultStream().map(GrantRows::read).toList();
    }

    private void append(GrantRow row, FactData fact) {
        row.version++;
        facts.append(row.grantId, row.version, fact);
    }
}
