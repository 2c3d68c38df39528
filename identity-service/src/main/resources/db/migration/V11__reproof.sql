-- A wave has the identities of some methods proved again, day by day, once two people wanted it.
create table reproof_wave (
    wave_id         uuid        primary key,
    version         bigint      not null check (version > 0),
    reason          text        not null check (reason in ('METHOD_ENDING', 'METHOD_RISK')),
    methods         text[]      not null check (cardinality(methods) between 1 and 20),
    proved_before   date        not null,
    starts_on       date        not null,
    deadline        date        not null check (deadline > starts_on),
    per_day         integer     not null check (per_day > 0),
    state           text        not null check (state in ('PROPOSED', 'RUNNING', 'ENDED')),
    proposed_by     uuid        not null,
    proposed_person uuid        not null,
    proposed_at     timestamptz not null,
    approved_by     uuid,
    approved_person uuid,
    approved_at     timestamptz,
    foreign key (proposed_by, proposed_person) references staff (staff_id, person_id),
    foreign key (approved_by, approved_person) references staff (staff_id, person_id),
    check (num_nonnulls(approved_by, approved_person, approved_at) = case state when 'PROPOSED' then 0 else 3 end),
    constraint four_eyes check (approved_person <> proposed_person)
);
create index reproof_wave_running on reproof_wave (starts_on, wave_id) where state = 'RUNNING';

-- One account's duty to prove its identity again.
create table reproof_duty (
    duty_id      uuid        primary key,
    version      bigint      not null check (version > 0),
    account_id   uuid        not null references account (account_id),
    wave_id      uuid        references reproof_wave (wave_id),
    reason       text        not null check (reason in ('METHOD_ENDING', 'METHOD_RISK', 'ACCOUNT_RISK', 'LIMIT_RISE')),
    code         text        not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    method       text        not null,
    assigned_at  timestamptz not null,
    due_by       timestamptz not null,
    state        text        not null check (state in ('DUE', 'REMINDED', 'OVERDUE', 'DONE')),
    reminded_at  timestamptz,
    done_at      timestamptz check ((done_at is not null) = (state = 'DONE')),
    proof_id     uuid        check ((proof_id is not null) = (state = 'DONE')),
    -- When the notice may be tried again, by the machine's clock, and how often it was.
    notice_due   timestamptz not null,
    notice_tries integer     not null default 0 check (notice_tries >= 0),
    check ((wave_id is not null) = (reason in ('METHOD_ENDING', 'METHOD_RISK')))
);
-- One that is not done for an account and a reason, whoever assigns it at the same time.
create unique index reproof_duty_open on reproof_duty (account_id, reason) where state <> 'DONE';
create index reproof_duty_by_wave on reproof_duty (wave_id, duty_id);
create index reproof_duty_due on reproof_duty (due_by) where state in ('DUE', 'REMINDED');
create index reproof_duty_unreminded on reproof_duty (notice_due) where state = 'DUE';
-- Whom a wave is about.
create index account_by_method on account (identity_method, proved_at);

create table limit_rise_wish (
    wish_id     uuid        primary key,
    account_id  uuid        not null references account (account_id),
    monthly_yen bigint      not null check (monthly_yen > 0),
    outcome     text        not null check (outcome in ('ENOUGH', 'REPROOF_REQUIRED')),
    wished_at   timestamptz not null
);
create index limit_rise_wish_by_account on limit_rise_wish (account_id, wished_at);

-- By which catalogue of methods a clearance was decided; empty for what was decided before there was a version.
alter table clearance add column policy_version text not null default '';

grant select, insert on reproof_wave to "${app_role}";
grant update (version, state, approved_by, approved_person, approved_at) on reproof_wave to "${app_role}";
grant select, insert on reproof_duty to "${app_role}";
grant update (version, state, reminded_at, done_at, proof_id, notice_due, notice_tries) on reproof_duty to "${app_role}";
grant select, insert on limit_rise_wish to "${app_role}";
