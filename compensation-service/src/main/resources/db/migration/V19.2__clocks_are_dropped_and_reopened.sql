-- A clock that need not run, or was stopped by mistake: two persons say so (A75).
alter table reporting_clock drop constraint reporting_clock_state_check;
alter table reporting_clock add constraint reporting_clock_state_check check (state in ('RUNNING', 'STOPPED', 'DROPPED'));
alter table reporting_clock add column dropped_for text check (dropped_for in ('OWN_USE', 'IN_ERROR'));
alter table reporting_clock add column dropped_at timestamptz;
alter table reporting_clock add constraint reporting_clock_dropped_check
    check (num_nonnulls(dropped_for, dropped_at) = case when state = 'DROPPED' then 2 else 0 end);
grant update (dropped_for, dropped_at) on reporting_clock to "${app_role}";

create table clock_change (
    id              uuid        primary key,
    clock_id        uuid        not null references reporting_clock (id),
    kind            text        not null check (kind in ('DROP', 'REOPEN')),
    reason          text        not null check (reason in ('OWN_USE', 'IN_ERROR')),
    note            text        not null check (char_length(note) between 1 and 1000),
    proposed_at     timestamptz not null,
    proposed_staff  uuid        not null,
    proposed_person uuid        not null,
    ended_at        timestamptz,
    agreed_staff    uuid,
    agreed_person   uuid        check (agreed_person <> proposed_person),
    check (num_nonnulls(agreed_staff, agreed_person) in (0, 2)),
    check (ended_at is not null or agreed_staff is null)
);
create unique index clock_change_one_proposed on clock_change (clock_id) where ended_at is null;
grant select, insert on clock_change to "${app_role}";
grant update (ended_at, agreed_staff, agreed_person) on clock_change to "${app_role}";
