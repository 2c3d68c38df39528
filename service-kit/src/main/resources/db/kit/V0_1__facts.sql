-- A fact is one row, written in the transaction that made it true: audit entry and event in one.
create table fact (
    id           uuid        primary key,
    aggregate_id uuid        not null,
    version      bigint      not null check (version > 0),
    type         text        not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    payload      bytea       not null,
    unique (aggregate_id, version)
);

-- What the relay has still to send. Rows come and go: the fact stays.
create table outbox (
    fact_id      uuid        primary key references fact (id),
    aggregate_id uuid        not null,
    version      bigint      not null,
    enqueued_at  timestamptz not null default clock_timestamp()
);
create index outbox_by_age on outbox (enqueued_at);
create index outbox_by_aggregate on outbox (aggregate_id, version);

-- What this service has taken in; written first in the consumer's transaction.
create table inbox (
    fact_id      uuid        primary key,
    aggregate_id uuid        not null,
    version      bigint      not null,
    received_at  timestamptz not null default clock_timestamp()
);

create table idempotent_call (
    caller       text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash bytea       not null,
    answer       bytea,
    created_at   timestamptz not null default clock_timestamp(),
    primary key (caller, operation, key)
);

grant usage on schema public to "${app_role}";
grant select, insert on fact to "${app_role}";
grant select, insert, delete on outbox to "${app_role}";
grant select, insert on inbox to "${app_role}";
grant select, insert on idempotent_call to "${app_role}";
grant update (answer) on idempotent_call to "${app_role}";
