package dev.sekisho.identity.reproof.jpa;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.reproof.DueDuty;
import dev.sekisho.identity.reproof.DutyChange;
import dev.sekisho.identity.reproof.DutyHead;
import dev.sekisho.identity.reproof.OpenDuty;
import dev.sekisho.identity.reproof.ReproofDuties;
import dev.sekisho.identity.reproof.ReproofDuty;
import dev.sekisho.identity.reproof.TimelyDuty;
import dev.sekisho.identity.reproof.WaveTerms;
import dev.sekisho.identity.reproof.jpa.DutyRow.State;
import dev.sekisho.kernel.event.identity.ReproofRequired;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Duties in PostgreSQL; what one worker holds the others skip, and an account has one of a reason by an index. */
@ApplicationScoped
class JpaReproofDuties implements ReproofDuties {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Asked with each clearance, where hardly anybody has one. */
    private static final String OPEN = """
            select duty_id, version, account_id, wave_id, reason, code, method, assigned_at, due_by, state, reminded_at
              from reproof_duty where account_id = ? and state <> 'DONE' order by due_by
            """;

    private final Session database;
    private final Statements statements;
    private final Accounts accounts;
    private final FactLog facts;

    JpaReproofDuties(Session database, Statements statements, Accounts accounts, FactLog facts) {
        this.database = database;
        this.statements = statements;
        this.accounts = accounts;
        this.facts = facts;
    }

    @Override
    public Addition add(DueDuty duty, ReproofRequired fact) {
        DutyHead head = duty.head();
        int added = database.createNativeMutationQuery(DutySql.INSERT)
                .setParameter("id", head.id())
                .setParameter("account", head.account().value())
                .setParameter("wave", head.wave().orElse(null), UUID.class)
                .setParameter("reason", head.reason().name())
                .setParameter("code", head.code())
                .setParameter("method", head.method().name())
                .setParameter("assigned", head.assignedAt())
                .setParameter("due", head.dueBy())
                .executeUpdate();
        if (added == 0) {
            return Addition.OPEN_BEFORE;
        }
        facts.append(head.id(), 1, fact);
        return Addition.ADDED;
    }

    @Override
    public void save(DutyChange change) {
        DutyRow row = database.find(DutyRow.class, change.duty().head().id());
        if (row.version != change.duty().version()) {
            throw new IllegalStateException("a duty is locked before it is changed");
        }
        row.write(change.duty());
        row.version++;
        facts.append(row.dutyId, row.version, change.fact());
        database.flush();
    }

    @Override
    public List<OpenDuty> open(AccountId account) {
        return statements.query(OPEN, row -> DutyRow.of(row).toOpen(), account.value());
    }

    @Override
    public List<Asked> holdCandidates(WaveTerms wave, int limit) {
        NativeQuery<Object[]> query = database.createNativeQuery(DutySql.HOLD_CANDIDATES, Object[].class);
        query.setParameter("most", limit);
        DutySql.of(query, wave);
        return query.getResultStream()
                .map(row -> new Asked(new AccountId((UUID) row[0]), IdentityMethod.valueOf((String) row[1])))
                .toList();
    }

    @Override
    public int assignedSince(UUID wave, Instant from) {
        return database.createQuery(
                        "select count(*) from DutyRow d where d.waveId = :wave and d.assignedAt >= :from", Long.class)
                .setParameter("wave", wave)
                .setParameter("from", from)
                .getSingleResult()
                .intValue();
    }

    @Override
    public List<TimelyDuty> holdLate(Instant now, int limit) {
        return rows(DutySql.HOLD_LATE)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultStream()
                .map(DutyRow::toTimely)
                .toList();
    }

    @Override
    public List<Met> holdMet(List<IdentityMethod> methods, int limit) {
        return rows(DutySql.HOLD_MET)
                .setParameter(
                        "methods", methods.stream().map(IdentityMethod::name).toArray(String[]::new))
                .setParameter("most", limit)
                .getResultStream()
                .map(DutyRow::toOpen)
                .flatMap(this::met)
                .toList();
    }

    private Stream<Met> met(OpenDuty duty) {
        return accounts.find(duty.head().account()).flatMap(Account::identity).stream()
                .map(identity -> new Met(duty, identity));
    }

    @Override
    public Optional<DueDuty> takeUntold(Instant machineNow, Instant nextTry) {
        return rows(DutySql.UNTOLD)
                .setParameter("now", machineNow)
                .getResultStream()
                .findFirst()
                .map(row -> {
                    row.noticeTries++;
                    row.noticeDue = nextTry;
                    return row.toDue();
                });
    }

    @Override
    public Optional<DueDuty> lockDue(UUID id) {
        return Optional.ofNullable(database.find(DutyRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.state == State.DUE)
                .map(DutyRow::toDue);
    }

    @Override
    public List<ReproofDuty> page(UUID wave, Optional<UUID> after, int limit) {
        return database.createQuery(
                        "from DutyRow d where d.waveId = :wave and d.dutyId > :after order by d.dutyId", DutyRow.class)
                .setParameter("wave", wave)
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultStream()
                .map(DutyRow::toDuty)
                .toList();
    }

    private NativeQuery<DutyRow> rows(String statement) {
        return database.createNativeQuery(statement, DutyRow.class);
    }
}
