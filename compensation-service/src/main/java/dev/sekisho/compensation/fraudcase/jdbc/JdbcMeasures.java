package dev.sekisho.compensation.fraudcase.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.MeasureState;
import dev.sekisho.compensation.fraudcase.MeasureStep;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.compensation.fraudcase.Wanted;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Measures in PostgreSQL; a version counts every order and every acknowledgement, each with its fact. */
@ApplicationScoped
class JdbcMeasures implements Measures {

    private static final String OF =
            "select " + MeasureRow.COLUMNS + MeasureRow.FROM + " where case_id = ? order by first_ordered, measure.id";
    private static final String STANDING = "select " + MeasureRow.COLUMNS + MeasureRow.FROM
            + " where case_id = ? and target = ? and target_id = ? and measure.state <> 'LAPSED' and not measure.release"
            + " order by first_ordered, measure.id";
    private static final String ON = "select " + MeasureRow.COLUMNS + MeasureRow.FROM
            + " where target_id = any (?) order by first_ordered, measure.id";
    private static final String LINKS_INTO = """
            select distinct measure.target_id
            from measure join case_thing on case_thing.kind = 'LINK' and case_thing.thing_id = measure.target_id
            where case_thing.wallet_id = ? and measure.case_id = ? and measure.target = 'LINK'
            """;
    private static final String FREE_SINCE = """
            select max(case when release and state = 'DONE' then ?::timestamptz - (clock_timestamp() - acknowledged_at)
                       else ends_at end) since
            from measure
            where target_id = any (?) and (state = 'LAPSED' or release and state = 'DONE' or ends_at <= ?)
            """;
    private static final String ADD =
            "insert into measure (id, case_id, target, target_id, grade, ends_at, rule, state,"
                    + " version) values (?, ?, ?, ?, ?, ?, ?, 'UNDER_WAY', 1)";
    private static final String RAISE = "update measure set grade = ?, ends_at = ?, rule = ?," + MeasureRow.ORDERED_ANEW
            + " where id = ? returning version";
    private static final String RELEASE =
            "update measure set release = true," + MeasureRow.ORDERED_ANEW + " where id = ? returning version";
    private static final String LAPSE =
            "update measure set state = 'LAPSED', version = version + 1 where id = ? returning version";
    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;

    JdbcMeasures(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void order(LiveCase fraudCase, Collection<Wanted> wanted, Instant now) {
        wanted.stream()
                .sorted(Comparator.comparing(Wanted::target)
                        .thenComparing(one -> one.targetId().toString()))
                .forEach(one -> order(fraudCase.head(), one, now));
    }

    /**
     * A hold under one id ends when it was said to end: whoever keeps it refuses to prolong it. So a later one stands beside it,
     * under an id of its own.
     */
    private void order(CaseHead head, Wanted wanted, Instant now) {
        List<Measure> standing = standing(head, wanted);
        standing.stream().filter(measure -> measure.isOverAt(now)).forEach(measure -> lapse(head, measure));
        List<Measure> present =
                standing.stream().filter(measure -> !measure.isOverAt(now)).toList();
        if (present.stream().anyMatch(measure -> measure.covers(wanted))) {
            return;
        }
        Optional<Measure> hardest = present.stream()
                .max(Comparator.comparing(measure -> measure.wanted().grade()))
                .filter(measure -> measure.isRaisedBy(wanted));
        if (hardest.isPresent()) {
            raise(head, hardest.get().id(), wanted);
        } else {
            add(head, wanted);
        }
    }

    private void raise(CaseHead head, UUID id, Wanted wanted) {
        long version = change(RAISE, wanted.grade().name(), wanted.endsAt().orElse(null), wanted.rule(), id);
        facts.append(id, version, MeasureStep.ORDERED.of(id, head, wanted));
    }

    private List<Measure> standing(CaseHead head, Wanted wanted) {
        return statements.query(
                STANDING, MeasureRow::read, head.id(), wanted.target().name(), wanted.targetId());
    }

    private void add(CaseHead head, Wanted wanted) {
        UUID id = UUID.randomUUID();
        statements.update(
                ADD,
                id,
                head.id(),
                wanted.target().name(),
                wanted.targetId(),
                wanted.grade().name(),
                wanted.endsAt().orElse(null),
                wanted.rule());
        facts.append(id, FIRST_VERSION, MeasureStep.ORDERED.of(id, head, wanted));
    }

    private void lapse(CaseHead head, Measure measure) {
        long version = change(LAPSE, measure.id());
        facts.append(measure.id(), version, MeasureStep.LAPSED.of(measure.id(), head, measure.wanted()));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void release(FraudCase fraudCase, Predicate<Measure> which, Instant now) {
        for (Measure measure : of(fraudCase.head().id())) {
            if (measure.release() || measure.state() == MeasureState.LAPSED || !which.test(measure)) {
                continue;
            }
            if (measure.isOverAt(now)) {
                lapse(fraudCase.head(), measure);
            } else {
                long version = change(RELEASE, measure.id());
                facts.append(
                        measure.id(),
                        version,
                        MeasureStep.RELEASE_ORDERED.of(measure.id(), fraudCase.head(), measure.wanted()));
            }
        }
    }

    @Override
    @Transactional
    public List<Measure> of(UUID caseId) {
        return statements.query(OF, MeasureRow::read, caseId);
    }

    @Override
    @Transactional
    public List<Measure> on(Collection<UUID> targets) {
        return statements.query(ON, MeasureRow::read, column("uuid", targets, Function.identity()));
    }

    @Override
    @Transactional
    public Set<UUID> linksInto(WalletId wallet, UUID caseId) {
        return Set.copyOf(statements.query(LINKS_INTO, row -> row.id("target_id"), wallet.value(), caseId));
    }

    @Override
    @Transactional
    public Optional<Instant> freeSince(Collection<UUID> targets, Instant now) {
        return statements
                .query(
                        FREE_SINCE,
                        row -> row.maybeInstant("since"),
                        now,
                        column("uuid", targets, Function.identity()),
                        now)
                .get(0);
    }

    private long change(String sql, Object... values) {
        return statements.query(sql, row -> row.number("version"), values).get(0);
    }
}
