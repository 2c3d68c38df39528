-- What is paid beside the charges of a claim counts at the moment at which the first of them counts: asked for a period, a payment
-- is not torn apart because the copy and the bank differ about when its money moved.
create or replace function damage_paid(the_claim uuid, the_revision int, paid_at timestamptz) returns void language sql as $$
    with paid as (
        select k.case_id, k.charge_id, k.bank_account_id, k.bank_code, k.amount_yen, coalesce(c.since, k.posted_at) occurred_at
        from claim_charge p
        join confirmed_charge k on k.case_id = p.case_id and k.charge_id = p.charge_id
        left join copied_charge c on c.charge_id = k.charge_id
        where p.claim_id = the_claim and p.revision = the_revision)
    insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at,
                             known_at, claim_id, revision)
    select 'COUNTED', 'PAID', 'OPERATOR', case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at, paid_at,
           the_claim, the_revision
    from paid
    union all
    select 'COUNTED', 'PAID', 'OPERATOR', whose.case_id, null, whose.bank_account_id, whose.bank_code, items.yen,
           whose.occurred_at, paid_at, the_claim, the_revision
    from (select sum(i.amount_yen)::bigint yen from claim_item i
          where i.claim_id = the_claim and i.revision = the_revision) items
    cross join lateral (select * from paid order by occurred_at, charge_id limit 1) whose
    where items.yen > 0
$$;

delete from damage_word where basis = 'PAID' and kind = 'COUNTED';
select damage_paid(l.claim_id, l.revision, r.confirmed_at)
from payment_line l join payment_run r on r.id = l.run_id
where r.state = 'CONFIRMED';
select damage_paid(claim_id, revision, answered_at) from lump_sum_line where outcome = 'PAID';
