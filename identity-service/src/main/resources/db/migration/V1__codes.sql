-- One-time codes: the code itself is never stored, only its keyed hash.
create table one_time_code (
    code_id       uuid        primary key,
    subject       text        not null,
    session_id    uuid        not null,
    purpose       text        not null check (purpose in ('OPENING', 'PHONE', 'LINK')),
    thing         text        not null,
    code_hash     text        not null check (code_hash ~ '^[0-9a-f]{64}$'),
    issued_at     timestamptz not null,
    expires_at    timestamptz not null check (expires_at > issued_at),
    used_at       timestamptz,
    superseded_at timestamptz,
    undelivered   boolean     not null default false
);
create index one_time_code_by_series on one_time_code (subject, purpose, thing);
-- At most one code stands for a thing.
create unique index one_time_code_stands on one_time_code (subject, purpose, thing) where superseded_at is null;

-- The tries of a subject and purpose, over all codes that were issued for them.
create table code_series (
    subject     text        not null,
    purpose     text        not null check (purpose in ('OPENING', 'PHONE', 'LINK')),
    tries       integer     not null check (tries between 0 and 5),
    succeeded   boolean     not null,
    last_try_at timestamptz,
    primary key (subject, purpose)
);

-- When codes went to a number or mailbox, given by its keyed hash.
create table code_recipient (
    recipient text          primary key,
    sent_at   timestamptz[] not null
);

grant select, insert, delete on one_time_code to "${app_role}";
grant update (used_at, superseded_at, undelivered) on one_time_code to "${app_role}";
grant select, insert on code_series to "${app_role}";
grant update (tries, succeeded, last_try_at) on code_series to "${app_role}";
grant select, insert on code_recipient to "${app_role}";
grant update (sent_at) on code_recipient to "${app_role}";
