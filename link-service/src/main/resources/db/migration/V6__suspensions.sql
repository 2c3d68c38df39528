-- The book of suspensions. Its epoch rises by one with each change. Who changes it holds an advisory lock alone, who relies
-- on it in a transaction shares that lock: see docs/adr/0009.
create table suspension_book (
    id    smallint primary key check (id = 1),
    epoch bigint   not null check (epoch >= 0)
);
insert into suspension_book (id, epoch) values (1, 0);

-- What is refused now; no bank means all. What was refused once is in the facts.
create table suspension (
    operation   text        not null check
        (operation in ('OPEN', 'LINK', 'CHARGE', 'TRANSFER', 'PAYOUT', 'SPEND')),
    bank_code   text        references bank (code)
        check (bank_code is null or operation in ('LINK', 'CHARGE', 'PAYOUT')),
    reason      text        not null check (reason in ('FRAUD', 'POSTURE', 'BANK', 'BRAKE', 'MAINTENANCE')),
    actor       text        not null check (actor <> ''),
    since       timestamptz not null,
    planned_end timestamptz,
    -- the epoch in which this was last asked for: a resume lifts nothing that is newer than its proposal
    epoch       bigint      not null check (epoch > 0),
    note        text,
    unique nulls not distinct (operation, bank_code, reason)
);

-- Who holds a copy of the book, as of the last question: one row for each running replica of each service.
create table suspension_lease (
    replica  uuid        primary key,
    service  text        not null,
    epoch    bigint      not null,
    refused  text[]      not null,
    asked_at timestamptz not null
);

-- The way back: what was proposed, on what evidence, and who spoke for it; one voice for each person.
create table resume (
    id            uuid        primary key,
    bank_code     text        references bank (code),
    operations    text[]      not null check (cardinality(operations) > 0),
    book_epoch    bigint      not null check (book_epoch > 0),
    proposed_at   timestamptz not null,
    resumed_epoch bigint      check (resumed_epoch >= book_epoch),
    version       bigint      not null check (version > 0)
);
create table resume_gate (
    resume_id uuid        not null references resume (id),
    gate      text        not null check
        (gate in ('CAUSE_REMOVED', 'DESK_STAFFED', 'NOTICES_OUT', 'OLD_LINKS_CHECKED')),
    evidence  text        not null check (evidence <> ''),
    as_of     timestamptz not null,
    primary key (resume_id, gate)
);
create table resume_voice (
    resume_id uuid        not null references resume (id),
    person_id uuid        not null,
    staff_id  uuid        not null,
    kind      text        not null check (kind in ('PROPOSAL', 'APPROVAL', 'SIGN_OFF')),
    spoken_at timestamptz not null,
    primary key (resume_id, person_id)
);

grant select on suspension_book to "${app_role}";
grant update (epoch) on suspension_book to "${app_role}";
grant select, insert, delete on suspension to "${app_role}";
grant select, insert, delete on suspension_lease to "${app_role}";
grant update (service, epoch, refused, asked_at) on suspension_lease to "${app_role}";
grant select, insert on resume, resume_gate, resume_voice to "${app_role}";
grant update (resumed_epoch, version) on resume to "${app_role}";
