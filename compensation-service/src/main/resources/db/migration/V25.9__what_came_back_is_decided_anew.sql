-- What the view of reasons says already, but of decisions: money that came back or was not credited is a reason of its own, from
-- that moment on, also of a case that was closed as made good; before it, the charge had been decided.
do $$
begin
    execute 'create or replace view task_reason as
        select said.case_id, said.kind, said.bank_code, said.claim_id, said.since
        from (' || rtrim(pg_get_viewdef('task_reason'::regclass), ';') || ') said
        where said.kind <> ''DECISION''
        union all
        select k.case_id, ''DECISION'', k.bank_code, null, greatest(k.confirmed_at, back.since)
        from confirmed_charge k
        join fraud_case c on c.id = k.case_id
        left join claimed_charge h on h.charge_id = k.charge_id
        left join claim m on m.id = h.claim_id
        left join lateral (
            select max(again.since) as since
            from claim_charge o
            join (
                select b.claim_id, b.decided_at as since from bank_return b where b.state = ''MATCHED''
                union all
                select l.claim_id, l.answered_at from lump_sum_line l where l.outcome = ''NOT_PAID''
            ) again on again.claim_id = o.claim_id
            where o.charge_id = k.charge_id and o.case_id = k.case_id) back on true
        where (m.state is null or m.state in (''DRAFT'', ''WITHDRAWN''))
          and (c.state = ''CONFIRMED'' or c.outcome = ''MADE_GOOD'' and back.since is not null)';
end $$;
create index lump_sum_line_not_paid on lump_sum_line (claim_id) where outcome = 'NOT_PAID';
