package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.Depositors;
import dev.sekisho.kit.sql.Sql;
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
            depositor as (select bank_account, count(*) as claims, sum(owed_yen) as yen from paid group by bank_account)
            select coalesce(sum(claims), 0)::bigint, count(*), coalesce(sum(yen), 0)::bigint,
                coalesce(min(yen), 0)::bigint, coalesce(percentile_disc(0.5) within group (order by yen), 0)::bigint,
                coalesce(max(yen), 0)::bigint
            from depositor
            """;

    private final Sql sql;

    JdbcDepositors(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Figures figures() {
        return sql.first(
                        FIGURES,
                        row -> new Figures(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)))
                .orElseThrow();
    }
}
