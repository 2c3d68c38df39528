-- Which claims money that came back may be of, as long as nobody has decided; none is written where too many may be.
create table bank_return_candidate (
    return_id uuid not null references bank_return (id),
    claim_id  uuid not null references claim (id),
    primary key (return_id, claim_id)
);
create index bank_return_candidate_of_claim on bank_return_candidate (claim_id);
-- By when it is to be decided; null for what was certain, and for what waited before.
alter table bank_return add column due_at timestamptz;
create index bank_return_waiting_by_due on bank_return (due_at) where state = 'WAITING';
grant select, insert on bank_return_candidate to "${app_role}";
grant update (due_at) on bank_return to "${app_role}";

do $$
declare
    old_check text;
begin
    for old_check in select conname from pg_constraint
            where conrelid = 'case_task'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%PAYOUT%' loop
        execute format('alter table case_task drop constraint %I', old_check);
    end loop;
end $$;
alter table case_task add constraint case_task_kind_check check (kind in (
    'BANK_CONFIRMATION', 'VICTIM_CONTACT', 'DECISION', 'PAYOUT', 'PAYEE', 'BANK_RETURN'));
alter table case_task add constraint case_task_is_of_a_claim check (
    (claim_id is not null) = (kind in ('PAYOUT', 'PAYEE', 'BANK_RETURN')));

-- As in V19, and: a payee whose bank does not know it so, and money that came back and may be a claim's.
create or replace view task_reason as
select c.id as case_id, 'BANK_CONFIRMATION' as kind, b.bank_code, null::uuid as claim_id,
       coalesce(r.received_at, c.opened_at) as since
from fraud_case c
join case_bank b on b.case_id = c.id
left join fraud_report r on r.case_id = c.id and (r.bank_code = b.bank_code or exists (
    select from reported_thing t where t.report_id = r.id and t.bank_code = b.bank_code))
where c.state <> 'CLOSED'
  and not exists (select from confirmed_charge k where k.case_id = c.id and k.bank_code = b.bank_code)
union all
select c.id, 'VICTIM_CONTACT', null, null, c.confirmed_at from fraud_case c where c.state = 'CONFIRMED'
union all
select k.case_id, 'DECISION', k.bank_code, null, k.confirmed_at
from confirmed_charge k
join fraud_case c on c.id = k.case_id
left join claimed_charge h on h.charge_id = k.charge_id
left join claim m on m.id = h.claim_id
where c.state = 'CONFIRMED' and (m.state is null or m.state in ('DRAFT', 'WITHDRAWN'))
union all
-- Of what turned out to be own use nothing more is paid but what the bank was told already.
select m.case_id, 'PAYOUT', null, m.id,
       (select max(a.approved_at) from claim_approval a where a.claim_id = m.id and a.revision = m.revision)
from claim m
join fraud_case c on c.id = m.case_id
where m.state not in ('DRAFT', 'PAID', 'WITHDRAWN')
  and (c.outcome is distinct from 'OWN_USE'
    or exists (select from payment_run p where p.id = m.run_id and p.state in ('RELEASED', 'CONFIRMED'))
    or exists (select from lump_sum s where s.id = m.lump_sum_id and s.state = 'RELEASED'))
union all
select m.case_id, 'PAYEE', null, m.id, said.checked_at
from claim m
cross join lateral (
    select k.outcome, k.checked_at from payee_check k
    where k.claim_id = m.id and k.revision = m.revision order by k.place desc limit 1) said
where m.state in ('DRAFT', 'APPROVED') and said.outcome in ('DIFFERS', 'UNKNOWN_ACCOUNT')
union all
select m.case_id, 'BANK_RETURN', null, m.id, b.found_at
from bank_return b
join bank_return_candidate k on k.return_id = b.id
join claim m on m.id = k.claim_id
where b.state = 'WAITING';
