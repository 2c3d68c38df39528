-- What was seen of whom, by keyed hash: one row for each who showed a signal, with the time it was last seen.
create table risk_sighting (
    subject  uuid        not null,
    counted  text        not null check (counted in ('OPENINGS', 'ACCOUNTS')),
    kind     text        not null,
    key      bytea       not null check (length(key) = 32),
    network  text        not null check (network in ('FIXED', 'CARRIER_NAT', 'HOSTING', 'VPN', 'UNKNOWN')),
    first_at timestamptz not null,
    seen_at  timestamptz not null,
    times    integer     not null check (times > 0),
    primary key (subject, kind, key)
);
-- A count within a window is read from this index alone.
create index risk_sighting_lately on risk_sighting (kind, key, counted, seen_at);
create index risk_sighting_by_age on risk_sighting using brin (seen_at);

-- Why an account was held, as it was found then: added once, and only its release is noted.
create table risk_hold (
    hold_id        uuid        primary key,
    account_id     uuid        not null references account (account_id),
    held_at        timestamptz not null,
    policy_version text        not null,
    hold_at        integer     not null check (hold_at > 0),
    released_at    timestamptz
);
create index risk_hold_by_account on risk_hold (account_id);

create table risk_evidence (
    hold_id        uuid    not null references risk_hold (hold_id),
    place          integer not null,
    rule           text    not null,
    signal         text    not null,
    counted        text    not null,
    key            bytea   not null check (length(key) = 32),
    seen           integer not null,
    most           integer not null,
    window_seconds bigint  not null check (window_seconds > 0),
    severity       text    not null check (severity in ('HARD', 'SCORE')),
    weight         integer not null check (weight > 0),
    primary key (hold_id, place),
    check (seen > most)
);

grant select, insert, delete on risk_sighting to "${app_role}";
grant update (network, seen_at, times) on risk_sighting to "${app_role}";
grant select, insert on risk_hold to "${app_role}";
grant update (released_at) on risk_hold to "${app_role}";
grant select, insert on risk_evidence to "${app_role}";
