-- Cases that count towards the automatic stop of a bank, each once for a bank. Times are those of the business clock.
create table counted_case (
    case_id    uuid        not null references fraud_case (id),
    bank_code  char(4)     not null,
    counted_at timestamptz not null,
    primary key (case_id, bank_code)
);
create index counted_case_of_bank on counted_case (bank_code, counted_at);

-- What was confirmed before counts for the mean.
insert into counted_case (case_id, bank_code, counted_at)
select confirmed.case_id, confirmed.bank_code, min(confirmed.confirmed_at)
from confirmed_charge confirmed
left join copied_charge using (charge_id)
left join copied_link using (link_id)
where not confirmed.depositor_is_customer
   or copied_link.established_at is null
   or confirmed.posted_at < copied_link.established_at + interval '30 days'
group by confirmed.case_id, confirmed.bank_code;

-- An order to link-service to stop linking and charging at a bank (no bank: everywhere), kept until it is acknowledged, which
-- the epoch says; its id is the owner's key of it. Leases and durations are by the database's own clock.
create table bank_stop (
    id             uuid        primary key,
    bank_code      char(4)     check ((bank_code is null) = (cause = 'SEVERAL_BANKS')),
    cause          text        not null check (cause in ('THRESHOLD', 'SEVERAL_BANKS', 'NO_DECISION', 'DECISION')),
    cases          bigint      not null check (cases >= 0),
    cases_before   bigint      not null check (cases_before >= 0),
    decided_by     uuid        check ((decided_by is not null) = (cause = 'DECISION')),
    decided_person uuid        check ((decided_person is null) = (decided_by is null)),
    ordered_at     timestamptz not null,
    first_ordered  timestamptz not null default clock_timestamp(),
    epoch          bigint      check (epoch > 0),
    took_millis    bigint      check (took_millis >= 0),
    attempts       integer     not null default 0,
    due_at         timestamptz not null default clock_timestamp(),
    version        bigint      not null default 1 check (version > 0),
    check ((epoch is null) = (took_millis is null))
);
create index bank_stop_due on bank_stop (due_at) where epoch is null;
create index bank_stop_of_bank on bank_stop (bank_code, ordered_at);
create index bank_stop_newest_first on bank_stop (ordered_at desc, id desc);

-- An alarm that a person has to acknowledge; the first one counts.
create table damage_alarm (
    id                  uuid        primary key,
    bank_code           char(4)     not null,
    cases               bigint      not null check (cases > 0),
    cases_before        bigint      not null check (cases_before >= 0),
    raised_at           timestamptz not null,
    acknowledge_by      timestamptz not null check (acknowledge_by > raised_at),
    acknowledged_at     timestamptz,
    acknowledged_by     uuid,
    acknowledged_person uuid,
    version             bigint      not null default 1 check (version > 0),
    check (num_nonnulls(acknowledged_at, acknowledged_by, acknowledged_person) in (0, 3))
);
create unique index damage_alarm_one_unseen on damage_alarm (bank_code) where acknowledged_at is null;

-- Whether a bank with confirmed damage stays open (A68).
create table open_bank_question (
    id            uuid        primary key,
    bank_code     char(4)     not null,
    first_case    uuid        not null references fraud_case (id),
    asked_at      timestamptz not null,
    decide_by     timestamptz not null check (decide_by > asked_at),
    confirmations bigint      not null check (confirmations > 0),
    decision      text        check (decision in ('STAY_OPEN', 'STOP')),
    cause         text        check (cause in ('PERSONS', 'TIME', 'THRESHOLD', 'STOPPED_OTHERWISE')),
    ended_at      timestamptz,
    version       bigint      not null check (version > 0),
    check (num_nonnulls(decision, cause, ended_at) in (0, 3)),
    check (decision <> 'STAY_OPEN' or cause = 'PERSONS')
);
create unique index open_bank_question_one_undecided on open_bank_question (bank_code) where decision is null;

-- What a person wants, of what had been confirmed by then.
create table open_bank_voice (
    question_id   uuid        not null references open_bank_question (id),
    confirmations bigint      not null,
    person_id     uuid        not null,
    wish          text        not null check (wish in ('STAY_OPEN', 'STOP')),
    staff_id      uuid        not null,
    note          text        not null check (char_length(note) between 1 and 1000),
    spoken_at     timestamptz not null,
    primary key (question_id, confirmations, person_id, wish)
);

grant select, insert on counted_case, bank_stop, damage_alarm, open_bank_question, open_bank_voice to "${app_role}";
grant update (epoch, took_millis, attempts, due_at, version) on bank_stop to "${app_role}";
grant update (acknowledged_at, acknowledged_by, acknowledged_person, version) on damage_alarm to "${app_role}";
grant update (confirmations, decision, cause, ended_at, version) on open_bank_question to "${app_role}";

-- The register of measures against fraud, interim and final ones, with promised and real days (A69); a bank's own, or (no
-- bank) for all.
create table countermeasure (
    id          uuid        primary key,
    bank_code   char(4),
    kind        text        not null check (kind in ('INTERIM', 'FINAL')),
    text        text        not null check (char_length(text) between 1 and 1000),
    recorded_at timestamptz not null,
    state       text        not null check (state in ('PROMISED', 'CLAIMED', 'DONE')),
    promised_on date        not null,
    done_on     date        check ((done_on is null) = (state = 'PROMISED')),
    claimed_by  uuid        check ((claimed_by is null) = (state = 'PROMISED')),
    version     bigint      not null check (version > 0)
);
create index countermeasure_by_promise on countermeasure (promised_on, id);
create index countermeasure_waiting on countermeasure (promised_on, id) where state <> 'DONE';

-- What was said of it, the first promise included; nothing of it ever changes.
create table countermeasure_word (
    countermeasure_id uuid        not null references countermeasure (id),
    version           bigint      not null,
    step              text        not null check (step in ('PROMISED', 'CLAIMED', 'CONFIRMED', 'DOUBTED')),
    day               date        not null,
    note              text        not null check (char_length(note) between 1 and 1000),
    person_id         uuid        not null,
    staff_id          uuid        not null,
    spoken_at         timestamptz not null,
    primary key (countermeasure_id, version)
);

grant select, insert on countermeasure, countermeasure_word to "${app_role}";
grant update (state, promised_on, done_on, claimed_by, version) on countermeasure to "${app_role}";
