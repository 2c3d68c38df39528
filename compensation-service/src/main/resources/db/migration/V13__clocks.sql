-- What a person has to do next on a case, as it follows from the rows of the case and its claims (A72, IN-08).
create view wanted_task as
select c.id as case_id, 'BANK_CONFIRMATION' as kind, b.bank_code, null::uuid as claim_id,
       coalesce((select min(r.received_at) from fraud_report r
                 where r.case_id = c.id and (r.bank_code = b.bank_code or exists (
                     select from reported_thing t where t.report_id = r.id and t.bank_code = b.bank_code))),
                c.opened_at) as since
from fraud_case c
join case_bank b on b.case_id = c.id
where c.state <> 'CLOSED'
  and not exists (select from confirmed_charge k where k.case_id = c.id and k.bank_code = b.bank_code)
union all
select c.id, 'VICTIM_CONTACT', null, null, c.confirmed_at from fraud_case c where c.state = 'CONFIRMED'
union all
select k.case_id, 'DECISION', k.bank_code, null, min(k.confirmed_at)
from confirmed_charge k
join fraud_case c on c.id = k.case_id
left join claimed_charge h on h.charge_id = k.charge_id
left join claim m on m.id = h.claim_id
where c.state = 'CONFIRMED' and (m.state is null or m.state in ('DRAFT', 'WITHDRAWN'))
group by k.case_id, k.bank_code
union all
select m.case_id, 'PAYOUT', null, m.id,
       (select max(a.approved_at) from claim_approval a where a.claim_id = m.id and a.revision = m.revision)
from claim m
where m.state not in ('DRAFT', 'PAID', 'WITHDRAWN');

-- A task with its owner and the moment by which it is due; it ends by what happened (its reason is gone) or by a person.
create table case_task (
    id             uuid        primary key,
    case_id        uuid        not null references fraud_case (id),
    kind           text        not null check (kind in ('BANK_CONFIRMATION', 'VICTIM_CONTACT', 'DECISION', 'PAYOUT')),
    bank_code      char(4)     check (bank_code is not null or kind <> 'BANK_CONFIRMATION'),
    claim_id       uuid        references claim (id) check ((claim_id is not null) = (kind = 'PAYOUT')),
    began_at       timestamptz not null,
    recorded_at    timestamptz not null,
    due_at         timestamptz not null check (due_at > began_at),
    warn_at        timestamptz not null check (warn_at <= due_at),
    calendar_known boolean     not null,
    rule           text        not null,
    taken_staff    uuid,
    taken_person   uuid,
    taken_at       timestamptz,
    state          text        not null check (state in ('OPEN', 'DONE')),
    cause          text        check (cause in ('EVENT', 'PERSON')),
    done_at        timestamptz,
    done_staff     uuid,
    done_person    uuid,
    reason         text        check (char_length(reason) between 1 and 1000),
    version        bigint      not null check (version > 0),
    check (num_nonnulls(taken_staff, taken_person, taken_at) in (0, 3)),
    check (num_nonnulls(cause, done_at) = case when state = 'DONE' then 2 else 0 end),
    check (num_nonnulls(done_staff, done_person, reason) = case when cause = 'PERSON' then 3 else 0 end)
);
create unique index case_task_one_open on case_task (case_id, kind, bank_code, claim_id) nulls not distinct
    where state = 'OPEN';
create index case_task_of_case on case_task (case_id, kind);
create index case_task_by_due on case_task (due_at, id);
create index case_task_open_by_due on case_task (due_at, id) where state = 'OPEN';
create index case_task_of_bank on case_task (bank_code, due_at, id);

-- Cases that staff take for one incident; since when the operator has known of it starts clocks (A39, A75).
create table incident (
    id              uuid        primary key,
    title           text        not null check (char_length(title) between 1 and 200),
    learned_at      timestamptz not null,
    personal_data   boolean     not null,
    attack          boolean     not null,
    declared_at     timestamptz not null check (declared_at >= learned_at),
    declared_staff  uuid        not null,
    declared_person uuid        not null,
    version         bigint      not null check (version > 0)
);
create index incident_newest_first on incident (declared_at desc, id desc);

create table incident_case (
    incident_id   uuid        not null references incident (id),
    case_id       uuid        not null references fraud_case (id),
    joined_at     timestamptz not null,
    joined_staff  uuid        not null,
    joined_person uuid        not null,
    primary key (incident_id, case_id)
);
create index incident_case_of_case on incident_case (case_id);

-- The time for one report to an authority, of a case or of an incident.
create table reporting_clock (
    id             uuid        primary key,
    case_id        uuid        references fraud_case (id),
    incident_id    uuid        references incident (id),
    duty           text        not null check (duty in ('REGULATOR_FIRST', 'PRIVACY_PRELIMINARY', 'PRIVACY_FULL',
                                                        'PRIVACY_FULL_AFTER_ATTACK')),
    learned_at     timestamptz not null,
    due_at         timestamptz not null check (due_at > learned_at),
    warn_at        timestamptz not null check (warn_at <= due_at),
    calendar_known boolean     not null,
    rule           text        not null,
    started_at     timestamptz not null,
    started_staff  uuid,
    started_person uuid,
    state          text        not null check (state in ('RUNNING', 'STOPPED')),
    sent_at        timestamptz,
    reference      text        check (char_length(reference) between 1 and 100),
    sha256         char(64)    check (sha256 ~ '^[0-9a-f]{64}$'),
    sent_staff     uuid,
    sent_person    uuid,
    recorded_at    timestamptz,
    version        bigint      not null check (version > 0),
    unique nulls not distinct (case_id, incident_id, duty),
    check (num_nonnulls(case_id, incident_id) = 1),
    check (num_nonnulls(started_staff, started_person) in (0, 2)),
    check (num_nonnulls(sent_at, reference, sha256, sent_staff, sent_person, recorded_at)
        = case when state = 'STOPPED' then 6 else 0 end)
);
create index reporting_clock_by_due on reporting_clock (due_at, id);
create index reporting_clock_running on reporting_clock (due_at, id) where state = 'RUNNING';

-- Something that reaches people of a level until one of them says that they know of it.
create table escalation (
    id             uuid        primary key,
    trigger        text        not null,
    about          text        not null check (char_length(about) between 1 and 100),
    bank_code      char(4),
    counted        bigint      not null check (counted > 0),
    amount_yen     bigint      not null check (amount_yen >= 0),
    raised_at      timestamptz not null,
    level          text        not null check (level in ('DUTY_OFFICER', 'MANAGEMENT')),
    acknowledge_by timestamptz not null,
    state          text        not null check (state in ('WAITING', 'ACKNOWLEDGED')),
    version        bigint      not null check (version > 0)
);
create unique index escalation_one_waiting on escalation (trigger, about) where state = 'WAITING';
create index escalation_waiting on escalation (acknowledge_by, id) where state = 'WAITING';
create index escalation_newest_first on escalation (raised_at desc, id desc);
create index escalation_last on escalation (trigger, about, raised_at desc);

-- The management escalation log: each step, in the order of versions; nothing of it ever changes.
create table escalation_step (
    escalation_id  uuid        not null references escalation (id),
    version        bigint      not null,
    step           text        not null check (step in ('RAISED', 'PASSED_ON', 'ACKNOWLEDGED')),
    level          text        not null check (level in ('DUTY_OFFICER', 'MANAGEMENT')),
    at             timestamptz not null,
    acknowledge_by timestamptz,
    staff_id       uuid,
    person_id      uuid,
    words          text        check (char_length(words) between 1 and 1000),
    primary key (escalation_id, version),
    check (num_nonnulls(staff_id, person_id, words) = case when step = 'ACKNOWLEDGED' then 3 else 0 end),
    check ((acknowledge_by is null) = (step = 'ACKNOWLEDGED'))
);
-- A step that calls people; leases are by the database's own clock.
create table escalation_page (
    escalation_id uuid        not null,
    version       bigint      not null,
    attempts      integer     not null default 0,
    due_at        timestamptz not null default clock_timestamp(),
    taken_at      timestamptz,
    primary key (escalation_id, version),
    foreign key (escalation_id, version) references escalation_step (escalation_id, version)
);
create index escalation_page_due on escalation_page (due_at) where taken_at is null;

create index escalation_step_by_time on escalation_step (at, escalation_id, version);

create index confirmed_charge_by_time on confirmed_charge (confirmed_at);
create index fraud_case_live on fraud_case (id) where state <> 'CLOSED';

grant select on wanted_task to "${app_role}";
grant select, insert on case_task, incident, incident_case, reporting_clock, escalation, escalation_step, escalation_page
    to "${app_role}";
grant update (taken_staff, taken_person, taken_at, state, cause, done_at, done_staff, done_person, reason, version)
    on case_task to "${app_role}";
grant update (version) on incident to "${app_role}";
grant update (learned_at, due_at, warn_at, calendar_known, rule, started_at, started_staff, started_person, state, sent_at,
    reference, sha256, sent_staff, sent_person, recorded_at, version) on reporting_clock to "${app_role}";
grant update (level, acknowledge_by, state, version) on escalation to "${app_role}";
grant update (attempts, due_at, taken_at) on escalation_page to "${app_role}";
