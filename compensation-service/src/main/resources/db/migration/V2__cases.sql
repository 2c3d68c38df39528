-- A case: one number for bank, victim and operator. Times are those of the business clock.
create sequence case_serial maxvalue 999999 no cycle;

create table fraud_case (
    id           uuid        primary key,
    number       text        not null unique check (number ~ '^SKS-[0-9]{4}-[0-9]{6}-[0-9]$'),
    state        text        not null check (state in ('OPEN', 'CONFIRMED', 'CLOSED')),
    opened_at    timestamptz not null,
    confirm_by   timestamptz not null check (confirm_by > opened_at),
    confirmed_at timestamptz check (confirmed_at is not null or state <> 'CONFIRMED'),
    closed_at    timestamptz,
    outcome      text        check (outcome in ('OWN_USE', 'MADE_GOOD', 'NOTHING_FOUND')),
    version      bigint      not null check (version > 0),
    check (num_nonnulls(closed_at, outcome) = case when state = 'CLOSED' then 2 else 0 end)
);
create index fraud_case_newest_first on fraud_case (opened_at desc, id desc);

-- What belongs to a case. The unique index is what makes overlapping reports one case: a thing is in one live case.
-- The case's own row may be written after its things, in the same transaction.
create table case_thing (
    case_id   uuid    not null references fraud_case (id) deferrable initially deferred,
    kind      text    not null check (kind in ('BANK_ACCOUNT', 'LINK', 'WALLET', 'CHARGE')),
    thing_id  uuid    not null,
    bank_code char(4) check ((bank_code is null) = (kind = 'WALLET')),
    wallet_id uuid,
    live      boolean not null default true,
    primary key (case_id, kind, thing_id)
);
create unique index case_thing_in_one_live_case on case_thing (kind, thing_id) where live;

-- Which banks may see the case; each sees what is its own in it.
create table case_bank (
    case_id   uuid    not null references fraud_case (id),
    bank_code char(4) not null,
    primary key (case_id, bank_code)
);
create index case_bank_by_bank on case_bank (bank_code, case_id);

-- A report as it came: when it was received and when it is said to have happened are two things (A44), and every figure
-- keeps who said it (A42). The statement is somebody's own words: it is shown to staff, and never logged or published.
create table fraud_report (
    id                    uuid        primary key,
    case_id               uuid        not null references fraud_case (id),
    source                text        not null check (source in ('BANK', 'VICTIM', 'OPERATOR')),
    channel               text        not null check (channel in ('BANK_API', 'PHONE_UNVERIFIED', 'PHONE_CALLED_BACK')),
    certainty             text        not null check (certainty in ('SUSPECTED', 'CONFIRMED')),
    rule                  text        not null,
    received_at           timestamptz not null,
    reported_by           uuid        not null,
    bank_code             char(4),
    report_reference      text        check (char_length(report_reference) between 1 and 64),
    account_mask          text,
    account_lookup        text        not null check (account_lookup in ('NOT_ASKED', 'FOUND', 'UNKNOWN', 'UNAVAILABLE')),
    occurred_from         timestamptz,
    occurred_to           timestamptz check (occurred_to >= occurred_from),
    amount_yen            bigint      check (amount_yen > 0),
    depositor_is_customer boolean,
    statement             text        check (char_length(statement) between 1 and 2000)
);
create index fraud_report_of_case on fraud_report (case_id, received_at);
create index fraud_report_by_reference on fraud_report (bank_code, report_reference) where report_reference is not null;

-- What each report named or led to. What is WEAK only looks alike: it is listed, and moves nothing.
create table reported_thing (
    report_id uuid    not null references fraud_report (id),
    kind      text    not null check (kind in ('BANK_ACCOUNT', 'LINK', 'WALLET', 'CHARGE')),
    thing_id  uuid    not null,
    bank_code char(4) check ((bank_code is null) = (kind = 'WALLET')),
    strength  text    not null check (strength in ('STRONG', 'WEAK')),
    primary key (report_id, kind, thing_id)
);

-- What the depositor's bank has said to be fraud, as the charge was when it said so. Compensation rests on these rows.
create table confirmed_charge (
    case_id               uuid        not null references fraud_case (id),
    charge_id             uuid        not null,
    wallet_id             uuid        not null,
    bank_account_id       uuid        not null,
    bank_code             char(4)     not null,
    amount_yen            bigint      not null check (amount_yen > 0),
    posted_at             timestamptz not null,
    depositor_is_customer boolean     not null,
    confirmed_at          timestamptz not null,
    confirmed_by          uuid        not null,
    primary key (case_id, charge_id)
);

-- An order to the owner of a link or a wallet, kept until the owner has acknowledged it; its id is the owner's id of it.
-- Leases and durations are by the database's own clock.
create table measure (
    id              uuid        primary key,
    case_id         uuid        not null references fraud_case (id),
    target          text        not null check (target in ('LINK', 'WALLET')),
    target_id       uuid        not null,
    grade           text        not null check (grade in ('STOP', 'HOLD', 'FREEZE', 'FREEZE_SPEND')),
    ends_at         timestamptz check ((ends_at is not null) = (grade = 'HOLD')),
    rule            text        not null,
    release         boolean     not null default false,
    state           text        not null check (state in ('UNDER_WAY', 'DONE', 'LAPSED')),
    first_ordered   timestamptz not null default clock_timestamp(),
    ordered_at      timestamptz not null default clock_timestamp(),
    acknowledged_at timestamptz,
    took_millis     bigint      check (took_millis >= 0),
    attempts        integer     not null default 0,
    due_at          timestamptz not null default clock_timestamp(),
    version         bigint      not null check (version > 0),
    check ((target = 'LINK') = (grade = 'STOP')),
    check (state <> 'DONE' or num_nonnulls(acknowledged_at, took_millis) = 2)
);
create unique index measure_one_of_a_case_on_a_target on measure (case_id, target, target_id) where state <> 'LAPSED';
create index measure_due on measure (due_at) where state = 'UNDER_WAY';

-- Who wants a case closed, and in which version of it: what came in later has to be looked at again.
create table closing_approval (
    case_id      uuid        not null references fraud_case (id),
    case_version bigint      not null,
    person_id    uuid        not null,
    staff_id     uuid        not null,
    outcome      text        not null check (outcome in ('OWN_USE', 'MADE_GOOD', 'NOTHING_FOUND')),
    note         text        not null check (char_length(note) between 1 and 1000),
    approved_at  timestamptz not null,
    primary key (case_id, case_version, person_id)
);

-- By these the copy is asked which charges a report means.
create index copied_charge_of_bank_reference on copied_charge (bank_code, bank_reference) where bank_reference is not null;
create index copied_charge_of_link on copied_charge (link_id, since desc);
create index copied_charge_by_amount on copied_charge (amount_yen, since desc);

grant usage on sequence case_serial to "${app_role}";
grant select, insert on fraud_case, case_thing, case_bank, fraud_report, reported_thing, confirmed_charge, measure,
    closing_approval to "${app_role}";
grant update (state, confirmed_at, closed_at, outcome, version) on fraud_case to "${app_role}";
-- A thing that was claimed for a case yet to be opened goes to the case that had others of the same report.
grant update (case_id, live) on case_thing to "${app_role}";
grant update (grade, ends_at, rule, release, state, ordered_at, acknowledged_at, took_millis, attempts, due_at, version)
    on measure to "${app_role}";
