-- What was stopped and lifted, one line for each epoch of the book, as the public sees it: no actor, no note, no resume.
create table suspension_history (
    epoch       bigint      primary key check (epoch > 0),
    changed_at  timestamptz not null,
    kind        text        not null check (kind in ('STOPPED', 'LIFTED')),
    operations  text[]      not null check (cardinality(operations) > 0),
    bank_code   text        references bank (code),
    reason      text        check (reason in ('FRAUD', 'POSTURE', 'BANK', 'BRAKE', 'MAINTENANCE')),
    planned_end timestamptz,
    check ((kind = 'STOPPED') = (reason is not null)),
    check (kind = 'STOPPED' or planned_end is null)
);

-- What happened before is in the facts of the book.
insert into suspension_history (epoch, changed_at, kind, operations, bank_code, reason, planned_end)
select version, recorded_at,
    case when type like '%.suspension-imposed.v1' then 'STOPPED' else 'LIFTED' end,
    array(select jsonb_array_elements_text(data -> 'operations')),
    data ->> 'bankCode', data ->> 'reason', (data ->> 'plannedEnd')::timestamptz
from (select version, recorded_at, type, convert_from(payload, 'UTF8')::jsonb -> 'data' as data from fact
      where type in ('dev.sekisho.link.suspension-imposed.v1', 'dev.sekisho.link.suspension-lifted.v1')) told;

grant select, insert on suspension_history to "${app_role}";
