package dev.sekisho.compensation.pursuit.jdbc;

import dev.sekisho.compensation.fraudcase.CaseChanges;
import dev.sekisho.compensation.fraudcase.CaseChanges.Reader;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.pursuit.StolenCharge;
import dev.sekisho.compensation.pursuit.Trails;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns in PostgreSQL, leased by the database's own clock: of what changed, and of those whose time has come. */
@ApplicationScoped
class JdbcTrails implements Trails {

    /** The turn of what changed is before all that are due by time; a case that was closed has a last one, if it had any. */
    private static final String TURNS = """
            insert into money_turn (case_id, leased_until, again_at)
            select c.id, '-infinity', '-infinity'
            from fraud_case c left join money_turn t on t.case_id = c.id
            where c.id = any (?) and coalesce(t.followed_version, 0) < c.version
              and (c.state = 'CONFIRMED' or c.state = 'CLOSED' and t.case_id is not null)
            order by c.id
            on conflict (case_id) do update set again_at = excluded.again_at
            """;

    private static final String CLAIM = """
            with turn as (
                update money_turn set leased_until = clock_timestamp() + ? * interval '1 millisecond'
                where case_id = (
                    select due.case_id from money_turn due
                    where due.again_at <= statement_timestamp() and due.leased_until <= statement_timestamp()
                    order by due.again_at, due.case_id limit 1 for update skip locked)
                returning case_id)
            select number from fraud_case join turn on turn.case_id = fraud_case.id
            """;
    private static final String STOLEN = """
            select charge_id, confirmed_at from confirmed_charge where case_id = ?
            order by confirmed_at, charge_id limit ?
            """;
    /** What changed while the money was followed has its turn at once; what is closed has none any more. */
    private static final String FOLLOWED = """
            insert into money_turn (case_id, followed_version, follows, leased_until, again_at)
            select c.id, ?, 1, clock_timestamp(),
                   case when c.version > ? then '-infinity'::timestamptz
                        when c.state = 'CLOSED' then 'infinity'
                        else clock_timestamp() + ? * interval '1 millisecond' end
            from fraud_case c where c.id = ?
            on conflict (case_id) do update
                set followed_version = greatest(money_turn.followed_version, excluded.followed_version),
                    follows = money_turn.follows + 1, leased_until = excluded.leased_until, again_at = excluded.again_at
                where money_turn.follows = ?
            """;

    private static final int MOST_CHANGES = 500;

    private final Statements statements;
    private final CaseChanges changes;

    JdbcTrails(Statements statements, CaseChanges changes) {
        this.statements = statements;
        this.changes = changes;
    }

    @Override
    @Transactional
    public boolean turnsOfWhatChanged() {
        CaseChanges.Taken changed = changes.take(Reader.PURSUIT, MOST_CHANGES);
        if (!changed.cases().isEmpty()) {
            statements.update(TURNS, changed.cases());
        }
        return changed.more();
    }

    @Override
    @Transactional
    public Optional<CaseNumber> claim(Duration lease) {
        return statements.first(CLAIM, row -> new CaseNumber(row.text("number")), lease.toMillis());
    }

    @Override
    @Transactional
    public List<StolenCharge> stolen(UUID caseId, int limit) {
        return statements.query(
                STOLEN,
                row -> new StolenCharge(new ChargeId(row.id("charge_id")), row.instant("confirmed_at")),
                caseId,
                limit);
    }

    @Override
    @Transactional
    public long follows(UUID caseId) {
        return statements
                .first("select follows from money_turn where case_id = ?", row -> row.number("follows"), caseId)
                .orElse(0L);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean followed(UUID caseId, long version, long before, Duration pause) {
        return statements.update(FOLLOWED, version, version, pause.toMillis(), caseId, before) == 1;
    }
}
