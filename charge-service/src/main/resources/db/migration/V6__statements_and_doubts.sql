-- An open order of which nothing is to be heard before a time of business: its bank is closed, or speaks by its statement
-- alone. Both mean something only while due_at is there.
alter table charge
    add column ask_after timestamptz,
    add column waits_for text check (waits_for in ('OPENING', 'STATEMENT'));
alter table payout
    add column ask_after timestamptz,
    add column waits_for text check (waits_for in ('OPENING', 'STATEMENT'));
grant update (ask_after, waits_for) on charge, payout to "${app_role}";

-- A bank's statement of one day of business against our books. AWAITED: none has come yet; OPEN: compared, with something
-- left to decide or to hear; CLOSED: nothing is left.
create table statement_day (
    bank_code     text        not null check (bank_code ~ '^[0-9]{4}$'),
    day           date        not null,
    id            uuid        not null unique,
    version       bigint      not null default 0 check (version >= 0),
    state         text        not null check (state in ('AWAITED', 'OPEN', 'CLOSED')),
    digest        text        check (digest ~ '^[0-9a-f]{64}$'),
    lines         integer     check (lines >= 0),
    matched       integer     check (matched >= 0),
    settled       integer     check (settled >= 0),
    differing     integer     check (differing >= 0),
    debit_yen     bigint      check (debit_yen >= 0),
    credit_yen    bigint      check (credit_yen >= 0),
    -- What was wrong with the last file, while none was believed.
    flaw          text        check (char_length(flaw) between 1 and 64),
    due_at        timestamptz,
    tries         integer     not null default 0,
    reconciled_at timestamptz,
    closed_at     timestamptz,
    primary key (bank_code, day),
    -- every line went somewhere
    check (lines = matched + settled + differing),
    check (num_nulls(digest, lines, matched, settled, differing, debit_yen, credit_yen, reconciled_at)
        = case state when 'AWAITED' then 8 else 0 end),
    check ((state = 'CLOSED') = (closed_at is not null) and (state = 'CLOSED') = (due_at is null)),
    check (flaw is null or state = 'AWAITED')
);
create index statement_day_due on statement_day (due_at) where due_at is not null;
create index statement_day_latest on statement_day (day desc, bank_code);

-- Each line of each statement, as it came, and what it was found to be. Only ever added to.
create table statement_line (
    bank_code      text    not null,
    day            date    not null,
    number         integer not null check (number > 0),
    direction      text    not null check (direction in ('DEBIT', 'CREDIT')),
    order_id       uuid    not null,
    amount_yen     bigint  not null check (amount_yen > 0),
    bank_reference text    not null,
    verdict        text    not null check (verdict in ('MATCHED', 'SETTLED', 'UNKNOWN_LINE', 'AMOUNT_DIFFERS',
                                                       'SECOND_LINE', 'BOOKED_THOUGH_VOIDED')),
    primary key (bank_code, day, number),
    foreign key (bank_code, day) references statement_day (bank_code, day)
);
-- No order is matched by two lines.
create unique index statement_line_of_order on statement_line (direction, order_id)
    where verdict in ('MATCHED', 'SETTLED');

create index statement_line_named on statement_line (order_id);

-- Where a bank's statement and our books differ, and what two persons made of it. ANSWERED and FOUND_LATER ended by
-- themselves: the bank spoke after all.
create table difference (
    id              uuid        primary key,
    version         bigint      not null check (version > 0),
    bank_code       text        not null,
    day             date        not null,
    kind            text        not null check (kind in ('UNKNOWN_LINE', 'AMOUNT_DIFFERS', 'SECOND_LINE',
                                                         'BOOKED_THOUGH_VOIDED', 'MISSING_AT_BANK', 'UNANSWERED')),
    direction       text        not null check (direction in ('DEBIT', 'CREDIT')),
    order_id        uuid        not null,
    line            integer,
    bank_yen        bigint      check (bank_yen > 0),
    our_yen         bigint      check (our_yen > 0),
    raised_at       timestamptz not null,
    state           text        not null check (state in ('OPEN', 'PROPOSED', 'APPROVED', 'DECIDED', 'ENDED')),
    revision        integer     not null default 0 check (revision >= 0),
    resolution      text        check (resolution in ('POST', 'VOID', 'BANK_CORRECTS', 'GIVEN_BACK', 'EXPLAINED')),
    reference       text        check (char_length(reference) between 1 and 100),
    words           text        check (char_length(words) between 1 and 1000),
    content_hash    text        check (content_hash ~ '^[0-9a-f]{64}$'),
    proposed_by     uuid,
    proposed_person uuid,
    proposed_at     timestamptz,
    approved_by     uuid,
    approved_person uuid,
    approved_at     timestamptz,
    end_reason      text        check (end_reason in ('CARRIED_OUT', 'BANK_ANSWERED', 'FOUND_LATER')),
    ended_at        timestamptz,
    foreign key (bank_code, day) references statement_day (bank_code, day),
    check (num_nonnulls(resolution, reference, words, content_hash, proposed_by, proposed_person, proposed_at) in (0, 7)),
    check (num_nonnulls(approved_by, approved_person, approved_at) in (0, 3)),
    check (state not in ('PROPOSED', 'APPROVED', 'DECIDED') or proposed_person is not null),
    check ((approved_person is not null) = (state in ('APPROVED', 'DECIDED'))),
    check ((end_reason is not null) = (state in ('DECIDED', 'ENDED')) and (end_reason is null) = (ended_at is null)),
    -- only what is not answered is posted or voided by people
    check (resolution is null or (resolution in ('POST', 'VOID')) = (kind = 'UNANSWERED')),
    constraint four_eyes check (approved_person <> proposed_person)
);
create unique index difference_of_line on difference (bank_code, day, line) where line is not null;
create unique index difference_of_order on difference (kind, direction, order_id) where line is null;
create index difference_of_day on difference (bank_code, day);
create index difference_unfinished on difference (state, raised_at, id) where state in ('OPEN', 'PROPOSED', 'APPROVED');

grant select, insert on statement_day, statement_line, difference to "${app_role}";
grant update (version, state, digest, lines, matched, settled, differing, debit_yen, credit_yen, flaw, due_at, tries,
    reconciled_at, closed_at) on statement_day to "${app_role}";
grant update (version, state, revision, resolution, reference, words, content_hash, proposed_by, proposed_person, proposed_at,
    approved_by, approved_person, approved_at, end_reason, ended_at) on difference to "${app_role}";
