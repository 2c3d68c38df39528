package dev.sekisho.compensation.pursuit.jdbc;

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

/** Turns in PostgreSQL, leased by the database's own clock; a case without a row has never had one. */
@ApplicationScoped
class JdbcTrails implements Trails {

    private static final String CLAIM = """
            with turn as (
                insert into money_turn (case_id, leased_until)
                select fraud_case.id, clock_timestamp() + ? * interval '1 millisecond'
                from fraud_case
                left join money_turn before on before.case_id = fraud_case.id
                where fraud_case.state = 'CONFIRMED'
                    and (before.case_id is null
                        or before.leased_until <= clock_timestamp()
                            and (before.followed_version < fraud_case.version or before.again_at <= clock_timestamp()))
                   or fraud_case.state = 'CLOSED'
                    and before.followed_version < fraud_case.version and before.leased_until <= clock_timestamp()
                order by coalesce(before.followed_version < fraud_case.version, true) desc, before.again_at nulls first,
                    fraud_case.id
                limit 1
                on conflict (case_id) do update set leased_until = excluded.leased_until
                    where money_turn.leased_until <= clock_timestamp()
                returning case_id)
            select number from fraud_case join turn on turn.case_id = fraud_case.id
            """;
    private static final String STOLEN = """
            select charge_id, confirmed_at from confirmed_charge where case_id = ?
            order by confirmed_at, charge_id limit ?
            """;
    private static final String FOLLOWED = """
            insert into money_turn (case_id, followed_version, follows, leased_until, again_at)
            values (?, ?, 1, clock_timestamp(), clock_timestamp() + ? * interval '1 millisecond')
            on conflict (case_id) do update
                set followed_version = greatest(money_turn.followed_version, excluded.followed_version),
                    follows = money_turn.follows + 1, leased_until = excluded.leased_until, again_at = excluded.again_at
                where money_turn.follows = ?
            """;

    private final Statements statements;

    JdbcTrails(Statements statements) {
        this.statements = statements;
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
        return statements.update(FOLLOWED, caseId, version, pause.toMillis(), before) == 1;
    }
}
