-- Each reason for which a person has to do something next on a case, one row each (A72, IN-08). What a person ended is
-- wanted again for a reason that came later, while an older one may be there still. The view before it, wanted_task, stays
-- for replicas of the release before.
create view task_reason as
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
    or exists (select from lump_sum s where s.id = m.lump_sum_id and s.state = 'RELEASED'));
grant select on task_reason to "${app_role}";

-- From when on tasks and clocks begin by themselves. What had happened before a database came to know of them is the past:
-- nobody is called about it. Times are those of the business clock, so the last one that was written is the moment.
create table clocks_from (
    only_row boolean     primary key default true check (only_row),
    moment   timestamptz not null
);
insert into clocks_from (moment)
select case when exists (select from reporting_clock) or exists (select from case_task) then '-infinity'::timestamptz
       else greatest('-infinity', (select max(opened_at) from fraud_case), (select max(received_at) from fraud_report),
                     (select max(confirmed_at) from confirmed_charge), (select max(approved_at) from claim_approval)) end;
grant select on clocks_from to "${app_role}";

-- At the top nobody stands above: whoever does not answer is called again.
alter table escalation_step drop constraint escalation_step_step_check;
alter table escalation_step add constraint escalation_step_step_check
    check (step in ('RAISED', 'PASSED_ON', 'CALLED_AGAIN', 'ACKNOWLEDGED'));

create index fraud_case_by_confirmation on fraud_case (confirmed_at) where confirmed_at is not null;
