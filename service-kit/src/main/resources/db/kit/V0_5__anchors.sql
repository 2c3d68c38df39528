-- Checkpoints of the other services' logs, kept here: a log that is rewritten together with its own checkpoints still
-- contradicts these. See docs/adr/0053.
create table audit_anchor (
    log         text        not null check (length(log) between 1 and 100),
    size        bigint      not null check (size >= 0),
    note        text        not null check (length(note) between 1 and 4000),
    anchored_at timestamptz not null default clock_timestamp(),
    primary key (log, size)
);

-- What a log showed that cannot be true beside what is anchored of it. It stays a contradiction for ever.
create table audit_contradiction (
    log        text        not null check (length(log) between 1 and 100),
    shown_hash bytea       not null,
    shown      text        not null,
    kept       text,
    why        text        not null,
    noticed_at timestamptz not null default clock_timestamp(),
    primary key (log, shown_hash)
);

create trigger audit_anchor_only_grows before update or delete or truncate on audit_anchor
    for each statement execute function only_grows();
create trigger audit_contradiction_only_grows before update or delete or truncate on audit_contradiction
    for each statement execute function only_grows();

grant select, insert on audit_anchor, audit_contradiction to "${app_role}";
