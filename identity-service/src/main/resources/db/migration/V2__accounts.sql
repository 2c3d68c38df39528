create table account (
    account_id        uuid     primary key,
    version           bigint   not null check (version > 0),
    customer_class    text     not null check (customer_class in ('SUBSCRIBER', 'NON_SUBSCRIBER')),
    address_hash      text     not null unique,
    address_sealed    bytea    not null,
    password_hash     text     not null,
    assurance         smallint not null,
    phone_hash        text,
    phone_sealed      bytea,
    phone_line        text,
    phone_worth       text     check (phone_worth in ('CONTRACT_VERIFIED', 'KNOWN_MOBILE', 'UNKNOWN')),
    phone_verified_at timestamptz,
    proof_id          uuid,
    person_id         uuid,
    identity_method   text,
    kana_source       text,
    proved_at         timestamptz,
    held_because      text,
    opened_at         timestamptz not null default clock_timestamp(),
    check (num_nonnulls(phone_hash, phone_sealed, phone_line, phone_worth, phone_verified_at) in (0, 5)),
    check (num_nonnulls(proof_id, person_id, identity_method, kana_source, proved_at) in (0, 5)),
    -- Assurance 1 is phone and identity, both shown; nobody is given it.
    constraint assurance_follows_from_what_was_shown check (
        assurance = case when phone_hash is not null and person_id is not null then 1 else 0 end)
);
create index account_by_phone on account (phone_hash);
create index account_by_person on account (person_id);

create table opening (
    opening_id     uuid        primary key,
    version        bigint      not null check (version > 0),
    address_hash   text        not null,
    address_sealed bytea       not null,
    password_hash  text,
    customer_class text        not null check (customer_class in ('SUBSCRIBER', 'NON_SUBSCRIBER')),
    started_at     timestamptz not null,
    account_id     uuid        references account (account_id),
    check (num_nonnulls(password_hash, account_id) = 1)
);

grant select, insert on account to "${app_role}";
grant update (
    version, assurance, phone_hash, phone_sealed, phone_line, phone_worth, phone_verified_at,
    proof_id, person_id, identity_method, kana_source, proved_at, held_because) on account to "${app_role}";
grant select, insert on opening to "${app_role}";
grant update (version, password_hash, account_id) on opening to "${app_role}";
