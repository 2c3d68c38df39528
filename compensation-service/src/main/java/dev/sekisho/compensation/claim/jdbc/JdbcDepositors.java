package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.Depositors;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Figures over all paid claims, from their rows. */
@ApplicationScoped
class JdbcDepositors implements Depositors {

    private static final String FIGURES = """
            with paid as (
                select c.id, r.owed_yen, (
                    select min(k.bank_account_id::text)
                    from claim_charge p join confirmed_charge k on k.case_id = p.case_id and k.charge_id = p.charge_id
                    where p.claim_id = c.id and p.revision = c.revision) as bank_account
                from claim c join claim_revision r on r.claim_id = c.id and r.revision = c.revision
                where c.state = 'PAID'),
            owed_again as (
                select distinct on (c.id) b.line_yen as yen
                from claim c join bank_return b on b.claim_id = c.id and b.state = 'MATCHED'
                where c.state not in ('PAID', 'WITHDRAWN') order by c.id, b.decided_at desc),
            in_question as (
                select p.owed_yen as yen from paid p
                where exists (select 1 from bank_return_candidate k join bank_return b on b.id = k.return_id
                    where k.claim_id = p.id and b.state = 'WAITING')),
            depositor as (select bank_account, count(*) as claims, sum(owed_yen) as yen from paid group by bank_account)
            select coalesce(sum(claims), 0)::bigint, count(*), coalesce(sum(yen), 0)::bigint,
                coalesce(min(yen), 0)::bigint, coalesce(percentile_disc(0.5) within group (order by yen), 0)::bigint,
                coalesce(max(yen), 0)::bigint,
                (select count(*) from owed_again), (select coalesce(sum(yen), 0)::bigint from owed_again),
                (select count(*) from in_question), (select coalesce(sum(yen), 0)::bigint from in_question)
            from depositor
            """;

    private final Statements statements;

    JdbcDepositors(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public Figures figures() {
        return statements
                .first(
                        FIGURES,
                        row -> new Figures(
                                row.result().getLong(1),
                                row.result().getLong(2),
                                row.result().getLong(3),
                                row.result().getLong(4),
                                row.result().getLong(5),
                                row.result().getLong(6),
                                row.result().getLong(7),
                                row.result().getLong(8),
                                row.result().getLong(9),
                                row.result().getLong(10)))
                .orElseThrow();
    }
}
