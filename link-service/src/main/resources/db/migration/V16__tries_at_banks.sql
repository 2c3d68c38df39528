-- Each try to be authenticated by a bank, from where it was asked and what the bank said of it: keyed hashes only. The mark
-- of a PIN is under a key that no disk ever held, and means nothing after its day.
create table bank_try (
    link_request_id     uuid        primary key references link_request (id),
    bank_code           text        not null references bank (code),
    account_fingerprint bytea       not null check (octet_length(account_fingerprint) = 32),
    device              text        check (device ~ '^[0-9a-f]{64}$'),
    address             text        not null check (address ~ '^[0-9a-f]{64}$'),
    site                text        not null check (site ~ '^[0-9a-f]{64}$'),
    network             text        not null check (network in ('FIXED', 'CARRIER_NAT', 'HOSTING', 'VPN', 'UNKNOWN')),
    country             text        not null check (country ~ '^[A-Z]{2}$'),
    begun_at            timestamptz not null,
    result              text        check (result in ('PASSED', 'FAILED', 'LOCKED')),
    pin_mark            text        check (pin_mark ~ '^[0-9a-f]{64}$'),
    ended_at            timestamptz,
    check ((result is null) = (ended_at is null)),
    check (pin_mark is null or result in ('FAILED', 'LOCKED'))
);
create index bank_try_by_bank on bank_try (bank_code, ended_at) where ended_at is not null;
create index bank_try_by_device on bank_try (device, ended_at) where ended_at is not null;
create index bank_try_by_site on bank_try (site, ended_at) where ended_at is not null;
create index bank_try_by_pin on bank_try (pin_mark, ended_at) where pin_mark is not null;

-- Patterns of guessing and spraying that were found; each is an alarm, and some stop what has the key until then.
create table try_pattern (
    id            uuid        primary key,
    policy        text        not null,
    key_kind      text        not null,
    key_value     text        not null,
    bank_code     text        not null references bank (code),
    failed        integer     not null check (failed > 0),
    accounts      integer     not null check (accounts > 0),
    at            timestamptz not null,
    stopped_until timestamptz not null check (stopped_until > at)
);
create index try_pattern_by_key on try_pattern (key_kind, key_value, stopped_until);

grant select, insert on bank_try, try_pattern to "${app_role}";
grant update (result, pin_mark, ended_at) on bank_try to "${app_role}";
