-- Screening lists as versioned data. What they say of people is sealed; hashes only tell which entry is which.
create table screening_epoch (
    only_row boolean primary key default true check (only_row),
    epoch    bigint  not null check (epoch >= 0)
);
insert into screening_epoch (epoch) values (0);

create table screening_list (
    list_id          uuid        primary key,
    kind             text        not null check (kind in ('SANCTIONS', 'ANTI_SOCIAL', 'FROZEN_ACCOUNT_HOLDERS')),
    source           text        not null,
    effective_on     date        not null,
    sha256           text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    entries          integer     not null check (entries between 1 and 50000),
    state            text        not null check (state in ('DRAFT', 'CHECKED', 'ACTIVE', 'REPLACED')),
    opened_by        uuid        not null,
    opened_person    uuid        not null,
    opened_at        timestamptz not null,
    activated_by     uuid,
    activated_person uuid,
    activated_at     timestamptz,
    epoch            bigint      unique,
    foreign key (opened_by, opened_person) references staff (staff_id, person_id),
    foreign key (activated_by, activated_person) references staff (staff_id, person_id),
    constraint four_eyes check (activated_person <> opened_person),
    check (num_nonnulls(activated_by, activated_person, activated_at, epoch)
        = case when state in ('ACTIVE', 'REPLACED') then 4 else 0 end)
);
create unique index one_list_of_a_kind_is_in_force on screening_list (kind) where state = 'ACTIVE';

create table screening_list_part (
    list_id uuid    not null references screening_list (list_id),
    part    integer not null check (part between 1 and 500),
    lines   integer not null check (lines between 1 and 200),
    primary key (list_id, part)
);

create table listed_entry (
    list_id        uuid    not null references screening_list (list_id),
    row_no         integer not null check (row_no >= 0),
    reference_hash text    not null,
    content_hash   text    not null,
    line_sealed    bytea   not null,
    primary key (list_id, row_no)
);

-- Against which epoch an account's person was asked about: the epoch says which version of each list.
create table screened_account (
    account_id  uuid        primary key references account (account_id),
    person_id   uuid        not null references person (person_id),
    epoch       bigint      not null,
    screened_at timestamptz not null
);
create index screened_account_by_epoch on screened_account (epoch, account_id);

create table screening_sweep (
    epoch       bigint      primary key,
    cursor      uuid,
    started_at  timestamptz not null,
    finished_at timestamptz
);

create table screening_hit (
    hit_id          uuid        primary key,
    person_id       uuid        not null references person (person_id),
    account_id      uuid        not null references account (account_id),
    proof_id        uuid        not null references proof (proof_id),
    list_id         uuid        not null,
    kind            text        not null,
    row_no          integer     not null,
    reference_hash  text        not null,
    content_hash    text        not null,
    grade           text        not null check (grade in ('EXACT', 'NAME_AND_YEAR', 'NEAR')),
    fields          text[]      not null,
    opened_at       timestamptz not null,
    due_at          timestamptz not null,
    state           text        not null check (state in ('OPEN', 'FALSE', 'TRUE', 'LIFT_PROPOSED', 'LIFTED')),
    decided_by      uuid,
    decided_person  uuid,
    decided_at      timestamptz,
    decided_reason  bytea,
    lift_by         uuid,
    lift_person     uuid,
    lift_at         timestamptz,
    lift_reason     bytea,
    approved_by     uuid,
    approved_person uuid,
    approved_at     timestamptz,
    foreign key (list_id, row_no) references listed_entry (list_id, row_no),
    -- What was decided once about a person and an entry is not raised again while the entry says the same.
    unique (person_id, kind, reference_hash, content_hash),
    check (num_nonnulls(decided_by, decided_person, decided_at, decided_reason)
        = case when state = 'OPEN' then 0 else 4 end),
    check (num_nonnulls(lift_by, lift_person, lift_at, lift_reason)
        = case when state in ('LIFT_PROPOSED', 'LIFTED') then 4 else 0 end),
    check (num_nonnulls(approved_by, approved_person, approved_at) = case when state = 'LIFTED' then 3 else 0 end),
    constraint a_true_hit_is_lifted_by_two check (approved_person <> lift_person)
);
create index screening_hit_in_queue on screening_hit ((state <> 'OPEN'), due_at, hit_id);

-- The closed journal: what is a fact elsewhere, but may be read by nobody else.
create table screening_journal (
    number      bigint      primary key check (number > 0),
    written_at  timestamptz not null,
    salt        bytea       not null check (octet_length(salt) = 16),
    text_sealed bytea       not null,
    chain       bytea       not null check (octet_length(chain) = 32)
);
create table screening_journal_head (
    only_row    boolean     primary key default true check (only_row),
    number      bigint      not null,
    chain       bytea       not null,
    anchors     bigint      not null,
    anchored_at timestamptz not null
);
insert into screening_journal_head (number, chain, anchors, anchored_at)
    values (0, decode(repeat('00', 32), 'hex'), 0, clock_timestamp());

create index account_hold_by_id on account_hold (hold_id);

grant select on screening_epoch to "${app_role}";
grant update (epoch) on screening_epoch to "${app_role}";
grant select, insert on screening_list to "${app_role}";
grant update (state, activated_by, activated_person, activated_at, epoch) on screening_list to "${app_role}";
grant select, insert on screening_list_part, listed_entry, screening_journal to "${app_role}";
grant select, insert on screened_account to "${app_role}";
grant update (person_id, epoch, screened_at) on screened_account to "${app_role}";
grant select, insert on screening_sweep to "${app_role}";
grant update (cursor, finished_at) on screening_sweep to "${app_role}";
grant select, insert on screening_hit to "${app_role}";
grant update (state, decided_by, decided_person, decided_at, decided_reason, lift_by, lift_person, lift_at, lift_reason,
    approved_by, approved_person, approved_at) on screening_hit to "${app_role}";
grant select on screening_journal_head to "${app_role}";
grant update (number, chain, anchors, anchored_at) on screening_journal_head to "${app_role}";
