-- A posture is a dated version for a bank, the connection it speaks of and a class of customers; it is only ever added to.
-- What the migrations and the file of partner banks put there was agreed before; everything else comes from a change that
-- two persons decided.
create table posture_change (
    change_id              uuid        primary key,
    version                bigint      not null check (version > 0),
    bank_code              text        not null references bank (code),
    connection             text        not null check (connection ~ '^[A-Z_]{1,20}$'),
    customer_class         text        not null check (customer_class in ('SUBSCRIBER', 'NON_SUBSCRIBER')),
    effective_from         timestamptz not null,
    enforced               text[]      not null,
    offered                text[]      not null,
    name_mode              text        not null
        check (name_mode in ('RETURNS_KANA', 'COMPARES_KANA_AND_BIRTHDATE', 'PAYEE_INQUIRY', 'NONE')),
    notice_channel         text        not null check (notice_channel in ('INSTANT', 'POST', 'NONE')),
    inquiry                text        not null check (inquiry in ('BY_REQUEST_ID', 'NONE')),
    bank_lock              integer     not null check (bank_lock > 0),
    closed_times           text[]      not null,
    legal_basis            text        not null check (char_length(legal_basis) between 1 and 500),
    reviewed_on            date        not null,
    findings               text        not null check (char_length(findings) between 1 and 2000),
    next_review_due        date        not null check (next_review_due > reviewed_on),
    silence_window_seconds bigint      check (silence_window_seconds > 0),
    silence_refusals       integer     check (silence_refusals > 0),
    silence_least          integer     check (silence_least > 0),
    silence_percent        integer     check (silence_percent between 1 and 100),
    state                  text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_at            timestamptz not null,
    proposed_by            uuid        not null,
    proposed_person        uuid        not null,
    decided_at             timestamptz,
    decided_by             uuid,
    decided_person         uuid,
    note                   text        check (char_length(note) between 1 and 1000),
    check (num_nonnulls(silence_window_seconds, silence_refusals, silence_least, silence_percent) in (0, 4)),
    constraint nobody_decides_unnamed
        check (num_nonnulls(decided_at, decided_by, decided_person, note) = case state when 'PROPOSED' then 0 else 4 end),
    constraint four_eyes check (state = 'REJECTED' or decided_person <> proposed_person)
);
grant select, insert on posture_change to "${app_role}";
grant update (version, state, decided_at, decided_by, decided_person, note) on posture_change to "${app_role}";

alter table bank_posture
    add column connection             text    check (connection ~ '^[A-Z_]{1,20}$'),
    add column version_id             uuid    not null default gen_random_uuid() unique,
    add column closed_times           text[]  not null default '{}',
    add column legal_basis            text    check (char_length(legal_basis) between 1 and 500),
    add column reviewed_on            date,
    add column findings               text    check (char_length(findings) between 1 and 2000),
    add column next_review_due        date    check (next_review_due > reviewed_on),
    add column silence_window_seconds bigint  check (silence_window_seconds > 0),
    add column silence_refusals       integer check (silence_refusals > 0),
    add column silence_least          integer check (silence_least > 0),
    add column silence_percent        integer check (silence_percent between 1 and 100),
    add column change_id              uuid    unique references posture_change (change_id),
    add column planted                boolean not null default true;
update bank_posture p set connection = b.connection from bank b where b.code = p.bank_code;
alter table bank_posture
    alter column connection set not null,
    alter column planted set default false,
    add constraint a_version_comes_from_a_change check (planted <> (change_id is not null)),
    add check (num_nonnulls(reviewed_on, findings, next_review_due) in (0, 3)),
    add check (num_nonnulls(silence_window_seconds, silence_refusals, silence_least, silence_percent) in (0, 4)),
    drop constraint bank_posture_pkey,
    add primary key (bank_code, connection, customer_class, valid_from);
-- The application adds versions, and none that claims to have been there before.
grant insert (bank_code, connection, customer_class, valid_from, version_id, enforced, offered, name_mode, notice_channel,
              inquiry, bank_lock, closed_times, legal_basis, reviewed_on, findings, next_review_due,
              silence_window_seconds, silence_refusals, silence_least, silence_percent, change_id)
    on bank_posture to "${app_role}";

-- What became of a version as time went by, each once: it took effect, its review was due soon, its review was overdue.
create table posture_stage (
    stage_id   uuid        primary key,
    version_id uuid        not null references bank_posture (version_id),
    stage      text        not null check (stage in ('IN_FORCE', 'REVIEW_SOON', 'REVIEW_OVERDUE')),
    at         timestamptz not null,
    lowered    boolean     not null default false,
    unique (version_id, stage)
);
grant select, insert on posture_stage to "${app_role}";

create index link_by_bank on link (bank_code, id);

-- What bank and operator asked of each other (A18).
create table bank_request (
    request_id      uuid        primary key,
    version         bigint      not null check (version > 0),
    bank_code       text        not null references bank (code),
    made_by         text        not null check (made_by in ('OPERATOR', 'BANK')),
    made_on         date        not null,
    text            text        not null check (char_length(text) between 1 and 2000),
    state           text        not null check (state in ('OPEN', 'ACCEPTED', 'DONE', 'REFUSED')),
    promised_on     date,
    done_on         date,
    reason          text        check (char_length(reason) between 1 and 1000),
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    recorded_person uuid        not null,
    answered_at     timestamptz,
    answered_by     uuid,
    answered_person uuid,
    check ((state = 'OPEN') = (answered_at is null)),
    check (num_nonnulls(answered_at, answered_by, answered_person) in (0, 3)),
    check ((state = 'DONE') = (done_on is not null)),
    check ((state = 'REFUSED') = (reason is not null)),
    check (state <> 'ACCEPTED' or promised_on is not null)
);
grant select, insert on bank_request to "${app_role}";
grant update (version, state, promised_on, done_on, reason, answered_at, answered_by, answered_person)
    on bank_request to "${app_role}";

-- Security reviews of the bank by the operator and of the operator by the bank (A17), each with what was done about it.
create table security_review (
    review_id       uuid        primary key,
    version         bigint      not null check (version > 0),
    bank_code       text        not null references bank (code),
    reviewed_by     text        not null check (reviewed_by in ('OPERATOR', 'BANK')),
    reviewed_on     date        not null,
    scope           text        not null check (char_length(scope) between 1 and 500),
    findings        text        not null check (char_length(findings) between 1 and 2000),
    repeats         uuid        references security_review (review_id),
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    recorded_person uuid        not null,
    remedy          text        check (char_length(remedy) between 1 and 2000),
    remedied_on     date        check (remedied_on >= reviewed_on),
    remedied_by     uuid,
    remedied_person uuid,
    check (num_nonnulls(remedy, remedied_on, remedied_by, remedied_person) in (0, 4))
);
grant select, insert on security_review to "${app_role}";
grant update (version, remedy, remedied_on, remedied_by, remedied_person) on security_review to "${app_role}";
