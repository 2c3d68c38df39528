-- Why an account is held: several may stand, and each is released by itself.
create table account_hold (
    account_id uuid        not null references account (account_id),
    hold_id    uuid        not null,
    kind       text        not null check (kind in ('OTHER_PERSON', 'RISK', 'SCREENING')),
    since      timestamptz not null,
    primary key (account_id, hold_id)
);

alter table account add column held boolean not null default false;
insert into account_hold (account_id, hold_id, kind, since)
    select account_id, gen_random_uuid(), 'OTHER_PERSON', clock_timestamp() from account where held_because is not null;
update account set held = true where held_because is not null;
alter table account drop column held_because;

grant select, insert, delete on account_hold to "${app_role}";
grant update (held) on account to "${app_role}";
