package dev.sekisho.compensation.unpaid.jdbc;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimState;
import dev.sekisho.compensation.unpaid.UnpaidClaim;
import dev.sekisho.compensation.unpaid.UnpaidClaims;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Unpaid claims from their rows. */
@ApplicationScoped
class JdbcUnpaidClaims implements UnpaidClaims {

    /** Approved by two, whoever wrote of it since, or on a way to the bank: what is written after it waits anew. */
    private static final String LEFT_BEHIND = """
            (select count(*) from claim_approval a where a.claim_id = b.claim_id and a.revision = b.revision) > 1
            or exists (select 1 from payment_line l where l.claim_id = b.claim_id and l.revision = b.revision)
            or exists (select 1 from lump_sum_line l where l.claim_id = b.claim_id and l.revision = b.revision)
            """;

    private static final String LONGEST = """
            with waits as (
                select c.id, null::uuid as interim_id, r.owed_yen, case when c.state = 'PAID' then
                    (select min(b.found_at) from bank_return_candidate k
                        join bank_return b on b.id = k.return_id and b.state = 'WAITING' where k.claim_id = c.id)
                    when c.state = 'DRAFT' then
                    (select min(w.written_at) from claim_revision w
                        where w.claim_id = c.id and w.revision > coalesce((select max(b.revision) from claim_revision b
                            where b.claim_id = c.id and (""" + LEFT_BEHIND + """
            )), 0))
                    else (select max(a.approved_at) from claim_approval a
                        where a.claim_id = c.id and a.revision = c.revision) end as since
                from claim c
                join claim_revision r on r.claim_id = c.id and r.revision = c.revision
                join fraud_case f on f.id = c.case_id
                where c.state in ('DRAFT', 'APPROVED', 'IN_PAYMENT') and (f.outcome is distinct from 'OWN_USE'
                    or exists (select 1 from payment_run p
                        where p.id = c.run_id and p.state in ('RELEASED', 'CONFIRMED'))
                    or exists (select 1 from lump_sum s where s.id = c.lump_sum_id and s.state = 'RELEASED'))
                   or c.state = 'PAID' and c.id in (select k.claim_id from bank_return_candidate k
                        join bank_return b on b.id = k.return_id where b.state = 'WAITING')
                union all
                select i.claim_id, i.id, i.amount_yen,
                    (select max(a.approved_at) from interim_approval a where a.interim_id = i.id)
                from interim_payment i
                join claim c on c.id = i.claim_id
                join fraud_case f on f.id = c.case_id
                where i.state = 'SENT' or i.state = 'APPROVED' and f.outcome is distinct from 'OWN_USE')
            select c.id, waits.interim_id, c.number, f.number as case_number, c.state, waits.owed_yen, waits.since,
                exists (select 1 from bank_return b where b.claim_id = c.id and b.state = 'MATCHED') as came_back
            from waits
            join claim c on c.id = waits.id
            join fraud_case f on f.id = c.case_id
            order by waits.since, c.number, waits.interim_id nulls first limit ?
            """;

    private final Statements statements;

    JdbcUnpaidClaims(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<UnpaidClaim> longest(int limit) {
        return statements.query(LONGEST, JdbcUnpaidClaims::read, limit);
    }

    private static UnpaidClaim read(Row row) throws SQLException {
        return new UnpaidClaim(
                new ClaimId(row.id("id")),
                Optional.ofNullable(row.id("interim_id")),
                row.number("number"),
                row.text("case_number"),
                ClaimState.valueOf(row.text("state")),
                Money.yen(row.number("owed_yen")),
                row.instant("since"),
                row.flag("came_back"));
    }
}
