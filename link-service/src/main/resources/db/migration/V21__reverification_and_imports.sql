-- Plans to have a bank's links verified again; one asks nobody before two people wanted it.
create table reverification_wave (
    wave_id         uuid        primary key,
    version         bigint      not null check (version > 0),
    bank_code       text        not null references bank (code),
    scope           text        not null check (scope in ('EVERY_LINK', 'POSTURE_CHANGED', 'EVIDENCE_REFUSED_TODAY')),
    verified_before timestamptz not null,
    due_by          timestamptz not null,
    state           text        not null check (state in ('PROPOSED', 'ASKING', 'ASKED')),
    proposed_by     uuid        not null,
    proposed_person uuid        not null,
    proposed_at     timestamptz not null,
    approved_by     uuid,
    approved_person uuid,
    approved_at     timestamptz,
    last_link       uuid,
    asked           bigint      not null default 0 check (asked >= 0),
    passed          bigint      not null default 0 check (passed >= 0),
    check (num_nonnulls(approved_by, approved_person, approved_at) = case state when 'PROPOSED' then 0 else 3 end),
    constraint four_eyes check (approved_person <> proposed_person)
);
create index reverification_wave_asking on reverification_wave (proposed_at) where state = 'ASKING';

grant select, insert on reverification_wave to "${app_role}";
grant update (version, state, approved_by, approved_person, approved_at, last_link, asked, passed) on reverification_wave
    to "${app_role}";

-- Files of an operator's old links. Lines lie sealed in parts until the import is done, then only what became of them stays.
create table link_import (
    import_id       uuid        primary key,
    version         bigint      not null check (version > 0),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lines           integer     not null check (lines > 0),
    state           text        not null check (state in ('OPEN', 'CHECKED', 'IMPORTING', 'IMPORTED')),
    opened_by       uuid        not null,
    opened_person   uuid        not null,
    opened_at       timestamptz not null,
    checked_at      timestamptz,
    approved_by     uuid,
    approved_person uuid,
    approved_at     timestamptz,
    check ((checked_at is not null) = (state <> 'OPEN')),
    check (num_nonnulls(approved_by, approved_person, approved_at)
        = case when state in ('IMPORTING', 'IMPORTED') then 3 else 0 end),
    constraint four_eyes check (approved_person <> opened_person)
);

create table link_import_part (
    import_id    uuid    not null references link_import (import_id),
    part         integer not null check (part > 0),
    lines        integer not null check (lines > 0),
    hash         text    not null,
    sealed_lines bytea,
    applied      boolean not null default false,
    primary key (import_id, part),
    check (applied = (sealed_lines is null))
);

-- What was found of a line before the approval, and what became of it after; a line becomes a link once.
create table link_import_line (
    import_id uuid    not null references link_import (import_id),
    line      integer not null check (line > 0),
    phase     text    not null check (phase in ('CHECKED', 'DONE')),
    -- the operator's own, so that the line is found again
    reference text    check (reference ~ '^[\x21-\x7e]{1,40}$'),
    outcome   text    not null,
    link_id   uuid    references link (id) check ((link_id is not null) = (outcome = 'IMPORTED')),
    primary key (import_id, line, phase)
);

grant select, insert on link_import, link_import_part, link_import_line to "${app_role}";
grant update (version, state, checked_at, approved_by, approved_person, approved_at) on link_import to "${app_role}";
grant update (sealed_lines, applied) on link_import_part to "${app_role}";
