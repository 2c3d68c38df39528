-- Tools and banks that fetch tokens by a key of their own; proposed by one human, in force once another approved.
create table oauth_client (
    client_id       uuid        primary key,
    version         bigint      not null check (version > 0),
    name            text        not null check (length(name) between 1 and 100),
    bank_code       text        check (bank_code ~ '^[0-9]{4}$'),
    audiences       text[]      not null check (cardinality(audiences) > 0),
    scopes          text[]      not null check (cardinality(scopes) > 0),
    key_set         text        not null check (length(key_set) <= 8192),
    -- SHA-256 of the certificate its tokens are bound to.
    certificate     text        check (certificate ~ '^[A-Za-z0-9_-]{43}$'),
    state           text        not null check (state in ('PROPOSED', 'APPROVED', 'REVOKED')),
    proposed_by     uuid        not null,
    proposed_person uuid        not null,
    proposed_at     timestamptz not null,
    approved_by     uuid,
    approved_person uuid,
    approved_at     timestamptz,
    foreign key (proposed_by, proposed_person) references staff (staff_id, person_id),
    foreign key (approved_by, approved_person) references staff (staff_id, person_id),
    check (num_nonnulls(approved_by, approved_person, approved_at) in (0, 3)),
    constraint four_eyes check (approved_person <> proposed_person),
    constraint nothing_is_in_force_by_one check (state <> 'APPROVED' or approved_person is not null),
    constraint banks_are_bound check (bank_code is null or certificate is not null)
);

-- Assertions that were used, by the hash of client and jti, until they would be over anyway.
create table oauth_assertion (
    assertion_hash text        primary key,
    ends_at        timestamptz not null
);
create index oauth_assertion_by_end on oauth_assertion (ends_at);

-- Passkeys of customers: any of an account's signs in for it.
create table customer_passkey (
    passkey_id    uuid        primary key,
    version       bigint      not null,
    account_id    uuid        not null references account (account_id),
    credential_id bytea       not null unique,
    credential    bytea       not null,
    signatures    bigint      not null check (signatures >= 0),
    synced        boolean     not null,
    added_at      timestamptz not null,
    last_used_at  timestamptz
);
create index customer_passkey_by_account on customer_passkey (account_id);

grant select, insert, delete on customer_passkey to "${app_role}";
grant update (version, signatures, last_used_at) on customer_passkey to "${app_role}";
grant select, insert on oauth_client to "${app_role}";
grant update (version, state, approved_by, approved_person, approved_at) on oauth_client to "${app_role}";
grant select, insert, delete on oauth_assertion to "${app_role}";
