-- Staff accounts. The human behind one is a person as customers are: four eyes are counted by person_id.
create table staff (
    staff_id          uuid        primary key,
    version           bigint      not null check (version > 0),
    person_id         uuid        not null references person (person_id),
    bank_code         text        check (bank_code ~ '^[0-9]{4}$'),
    -- The first two access administrators, each place once and for ever.
    founder           smallint    unique check (founder in (1, 2)),
    state             text        not null check (state in ('INVITED', 'ENROLLING', 'ENROLLED', 'LEFT')),
    name_sealed       bytea       not null,
    address_sealed    bytea       not null,
    -- Given back when somebody leaves.
    address_hash      text        unique,
    invitation_hash   text,
    invitation_end    timestamptz,
    password_hash     text,
    totp_sealed       bytea,
    -- The latest time step that was used; a step is used once.
    totp_step         bigint,
    entered_at        timestamptz not null default clock_timestamp(),
    unique (staff_id, person_id),
    check (num_nonnulls(invitation_hash, invitation_end)
        = case when state in ('INVITED', 'ENROLLING') then 2 else 0 end),
    check (num_nonnulls(password_hash, totp_sealed) = case when state in ('ENROLLING', 'ENROLLED') then 2 else 0 end),
    check ((state = 'ENROLLED') = (totp_step is not null)),
    check ((state = 'LEFT') = (address_hash is null)),
    check (founder is null or bank_code is null)
);

create table role_grant (
    grant_id        uuid        primary key,
    version         bigint      not null check (version > 0),
    staff_id        uuid        not null,
    person_id       uuid        not null,
    role            text        not null check (role in (
        'support', 'support-supervisor', 'operations', 'operations-approver', 'reviewer', 'mlro', 'investigator',
        'auditor', 'bank-user', 'access-admin')),
    bank_code       text        check (bank_code ~ '^[0-9]{4}$'),
    ends_at         timestamptz,
    state           text        not null check (state in ('PROPOSED', 'GRANTED', 'REVOKED')),
    founder         smallint    unique check (founder in (1, 2)),
    proposed_by     uuid        not null,
    proposed_person uuid        not null,
    proposed_at     timestamptz not null,
    approved_by     uuid,
    approved_person uuid,
    approved_at     timestamptz,
    revoked_by      uuid,
    revoked_person  uuid,
    revoked_at      timestamptz,
    foreign key (staff_id, person_id) references staff (staff_id, person_id),
    foreign key (proposed_by, proposed_person) references staff (staff_id, person_id),
    foreign key (approved_by, approved_person) references staff (staff_id, person_id),
    foreign key (revoked_by, revoked_person) references staff (staff_id, person_id),
    check (num_nonnulls(approved_by, approved_person, approved_at) in (0, 3)),
    check (num_nonnulls(revoked_by, revoked_person, revoked_at) = case when state = 'REVOKED' then 3 else 0 end),
    check ((role = 'bank-user') = (bank_code is not null)),
    check (role <> 'investigator' or ends_at is not null),
    -- Two humans, and the second is not the one it is for; only the two founders begin without.
    constraint four_eyes check (approved_person <> proposed_person and approved_person <> person_id),
    constraint nothing_is_granted_by_one check (
        state <> 'GRANTED' or approved_person is not null or founder is not null),
    constraint founders_administer_access check (founder is null or role = 'access-admin')
);
create index role_grant_by_staff on role_grant (staff_id);

-- What was issued, so that it can be asked about and ended; the token itself is not kept.
create table staff_token (
    token_id   uuid        primary key,
    staff_id   uuid        not null references staff (staff_id),
    audience   text        not null,
    factor     text        not null check (factor in ('TOTP', 'PASSKEY')),
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create index staff_token_by_staff on staff_token (staff_id, expires_at);

-- Tries of signing in and enrolling, for subjects known or not.
create table staff_try (
    try_id      uuid        primary key,
    purpose     text        not null check (purpose in ('PASSWORD', 'FACTOR', 'ENROLMENT')),
    subject     text        not null,
    tries       integer     not null check (tries >= 0),
    window_from timestamptz not null,
    version     bigint      not null,
    unique (subject, purpose)
);

create table staff_passkey (
    credential_id bytea       primary key,
    staff_id      uuid        not null references staff (staff_id),
    credential    bytea       not null,
    signatures    bigint      not null check (signatures >= 0),
    added_at      timestamptz not null
);
create index staff_passkey_by_staff on staff_passkey (staff_id);

-- Challenges that were answered, until they would be over anyway.
create table staff_challenge (
    challenge_hash text        primary key,
    ends_at        timestamptz not null
);

grant select, insert on staff to "${app_role}";
grant update (version, state, address_hash, invitation_hash, invitation_end, password_hash, totp_sealed, totp_step)
    on staff to "${app_role}";
grant select, insert on role_grant to "${app_role}";
grant update (version, state, approved_by, approved_person, approved_at, revoked_by, revoked_person, revoked_at)
    on role_grant to "${app_role}";
grant select, insert, delete on staff_token to "${app_role}";
grant update (ended_at) on staff_token to "${app_role}";
grant select, insert on staff_try to "${app_role}";
grant update (tries, window_from, version) on staff_try to "${app_role}";
grant select, insert, delete on staff_passkey to "${app_role}";
grant update (signatures) on staff_passkey to "${app_role}";
grant select, insert, delete on staff_challenge to "${app_role}";
