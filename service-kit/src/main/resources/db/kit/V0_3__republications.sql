-- A service tells all its facts again: a neighbour that lost its copy makes it anew from them. See docs/adr/0034.
create table fact_republication (
    id              uuid        primary key,
    reason          text        not null check (length(reason) between 1 and 200),
    asked_by        uuid        not null,
    state           text        not null check (state in ('RUNNING', 'ENDED')),
    -- The last fact that was put into the outbox again.
    after_aggregate uuid        not null default '00000000-0000-0000-0000-000000000000',
    after_version   bigint      not null default 0,
    told            bigint      not null default 0 check (told >= 0),
    asked_at        timestamptz not null default clock_timestamp(),
    ended_at        timestamptz,
    check ((state = 'ENDED') = (ended_at is not null))
);
create unique index fact_republication_running on fact_republication (state) where state = 'RUNNING';

grant select, insert on fact_republication to "${app_role}";
grant update (state, after_aggregate, after_version, told, ended_at) on fact_republication to "${app_role}";
