-- A bank account belongs to the wallet that linked it first, also after that link has ended: its row never goes away.
-- The fingerprint is a keyed hash; the number itself is encrypted (AES-256-GCM, bound to this row).
create table bank_account (
    id              uuid        primary key,
    fingerprint     bytea       not null unique check (octet_length(fingerprint) = 32),
    fingerprint_key text        not null,
    bank_code       text        not null references bank (code),
    sealed_account  bytea       not null,
    wallet_id       uuid        not null,
    entered_at      timestamptz not null default clock_timestamp()
);

create table link (
    id              uuid        primary key,
    link_request_id uuid        not null unique,
    wallet_id       uuid        not null,
    person_id       uuid        not null,
    bank_account_id uuid        not null references bank_account (id),
    bank_code       text        not null references bank (code),
    account_mask    text        not null,
    state           text        not null check (state in ('ACTIVE', 'STOPPED', 'REVOKED')),
    tier            text        not null check (tier in ('T1', 'T2')),
    established_at  timestamptz not null,
    chargeable_from timestamptz not null check (chargeable_from >= established_at),
    sealed_mandate  bytea       check ((sealed_mandate is null) = (state = 'REVOKED')),
    version         bigint      not null check (version > 0)
);
create unique index link_one_for_each_bank_account on link (bank_account_id) where state <> 'REVOKED';
create index link_by_wallet on link (wallet_id, established_at);

grant select, insert on bank_account to "${app_role}";
-- a row is held by locking it, which needs the right to change some column of it
grant update (fingerprint_key) on bank_account to "${app_role}";
grant select, insert on link to "${app_role}";
grant update (state, sealed_mandate, version) on link to "${app_role}";
