create table phone_verification (
    verification_id uuid        primary key,
    account_id      uuid        not null references account (account_id),
    phone_hash      text        not null,
    phone_sealed    bytea       not null,
    line_type       text        not null check (line_type in ('MOBILE', 'VOIP', 'DATA_SIM', 'FIXED', 'UNKNOWN')),
    worth           text        not null check (worth in ('CONTRACT_VERIFIED', 'KNOWN_MOBILE', 'UNKNOWN')),
    started_at      timestamptz not null
);

grant select, insert on phone_verification to "${app_role}";
