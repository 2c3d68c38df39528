-- Whose turn it is to be looked back from: a confirmed case whose version nobody has looked at. The lease is by the database's
-- own clock.
create table look_back_turn (
    case_id        uuid        primary key references fraud_case (id),
    looked_version bigint      not null default 0 check (looked_version >= 0),
    leased_until   timestamptz not null
);
create index fraud_case_confirmed on fraud_case (id, version) where state = 'CONFIRMED';

-- One look back from a case; the newest one counts, the others stay. Times are those of the business clock.
create table look_back (
    id           uuid        primary key,
    case_id      uuid        not null references fraud_case (id),
    case_version bigint      not null check (case_version > 0),
    looked_at    timestamptz not null,
    asked_by     uuid,
    found        bigint      not null check (found >= 0),
    whole        boolean     not null
);
create index look_back_of_case on look_back (case_id, looked_at desc, id);

-- What was seen of each wallet; score and words follow from the signals and are those of that day.
create table look_alike (
    look_back_id uuid    not null references look_back (id),
    wallet_id    uuid    not null,
    place        integer not null check (place > 0),
    score        integer not null check (score > 0),
    signals      text[]  not null check (cardinality(signals) > 0),
    times        text[]  not null check (cardinality(times) = cardinality(signals)),
    primary key (look_back_id, wallet_id),
    unique (look_back_id, place)
);

-- How many further victims there may be at each bank, and of how much (A45).
create table exposure (
    look_back_id    uuid    not null references look_back (id),
    bank_code       char(4) not null,
    accounts        bigint  not null check (accounts > 0),
    amount_yen      bigint  not null check (amount_yen > 0),
    likely_accounts bigint  not null check (likely_accounts between 0 and accounts),
    likely_yen      bigint  not null check (likely_yen between 0 and amount_yen),
    primary key (look_back_id, bank_code)
);

-- A wallet that is stopped for a time because it looks like those of a case; once for a case, whatever is found later.
create table look_alike_hold (
    id             uuid        primary key,
    case_id        uuid        not null references fraud_case (id),
    wallet_id      uuid        not null,
    links          uuid[]      not null,
    state          text        not null check (state in ('HELD', 'KEPT', 'RELEASED', 'LAPSED')),
    held_at        timestamptz not null,
    ends_at        timestamptz not null check (ends_at > held_at),
    cause          text        check (cause in ('PERSON', 'DEPOSITORS', 'TIME')),
    decided_at     timestamptz,
    decided_by     uuid,
    decided_person uuid,
    note           text        check (char_length(note) between 1 and 1000),
    version        bigint      not null check (version > 0),
    unique (case_id, wallet_id),
    check (num_nonnulls(cause, decided_at) = case when state = 'HELD' then 0 else 2 end),
    check (num_nonnulls(decided_by, decided_person, note) in (0, 3)),
    check ((cause is not distinct from 'PERSON') = (decided_by is not null)),
    check (state <> 'KEPT' or cause = 'PERSON')
);
create index look_alike_hold_standing on look_alike_hold (ends_at) where state = 'HELD';

-- What a bank is to ask one of its depositors: whether these charges were their own. It is known to the bank by its own
-- references of them.
create table depositor_check (
    id              uuid        primary key,
    case_id         uuid        not null references fraud_case (id),
    wallet_id       uuid        not null,
    bank_account_id uuid        not null,
    bank_code       char(4)     not null,
    account_mask    text,
    charges         uuid[]      not null check (cardinality(charges) > 0),
    amount_yen      bigint      not null check (amount_yen > 0),
    asked_at        timestamptz not null,
    answer_by       timestamptz not null check (answer_by > asked_at),
    state           text        not null check (state in ('WAITING', 'ANSWERED')),
    outcome         text        check (outcome in ('NOT_REACHED', 'REACHED', 'OWN', 'FRAUD')),
    answers         bigint      not null default 0 check (answers >= 0),
    answered_at     timestamptz,
    opened_case     text,
    version         bigint      not null check (version > 0),
    unique (case_id, wallet_id, bank_account_id),
    check ((outcome is null) = (answers = 0) and (answered_at is null) = (answers = 0)),
    check ((state = 'ANSWERED') = (outcome is not null and outcome in ('OWN', 'FRAUD'))),
    check ((opened_case is not null) = (outcome is not null and outcome = 'FRAUD'))
);
-- Whichever cases it is about, a depositor is asked once at a time about one wallet.
create unique index depositor_check_one_waiting on depositor_check (bank_account_id, wallet_id) where state = 'WAITING';
create index depositor_check_of_bank on depositor_check (bank_code, asked_at desc, id desc);
create index depositor_check_newest_first on depositor_check (asked_at desc, id desc);

-- Each answer of the bank; nothing of it ever changes.
create table depositor_answer (
    check_id    uuid        not null references depositor_check (id),
    version     bigint      not null,
    outcome     text        not null check (outcome in ('NOT_REACHED', 'REACHED', 'OWN', 'FRAUD')),
    staff_id    uuid        not null,
    person_id   uuid        not null,
    answered_at timestamptz not null,
    primary key (check_id, version)
);

-- What was let go while its case lives may have to be stopped again: that is another measure.
drop index measure_one_of_a_case_on_a_target;
create unique index measure_one_of_a_case_on_a_target on measure (case_id, target, target_id)
    where state <> 'LAPSED' and not release;

-- By these the copy is asked what wallets have in common.
create index copied_link_of_person on copied_link (person_id) where person_id is not null;
create index copied_payout_to_account on copied_payout (bank_account_id, wallet_id);
create index copied_payment_at_terminal on copied_payment (merchant_id, shop, terminal, paid_at) include (wallet_id);

grant select, insert on look_back_turn, look_back, look_alike, exposure, look_alike_hold, depositor_check, depositor_answer
    to "${app_role}";
grant update (looked_version, leased_until) on look_back_turn to "${app_role}";
grant update (state, cause, decided_at, decided_by, decided_person, note, version) on look_alike_hold to "${app_role}";
grant update (state, outcome, answers, answered_at, opened_case, version) on depositor_check to "${app_role}";
