-- Whose money is to be followed: a confirmed case that changed since then, or whose time has come again. Lease and time are by
-- the database's own clock.
create table money_turn (
    case_id          uuid        primary key references fraud_case (id),
    followed_version bigint      not null default 0 check (followed_version >= 0),
    follows          bigint      not null default 0 check (follows >= 0),
    leased_until     timestamptz not null,
    again_at         timestamptz not null default '-infinity'
);

-- What a receiving bank is asked to hold (A77): one request for each case and payout. Times are those of the business clock.
create table freeze_request (
    id               uuid        primary key,
    case_id          uuid        not null references fraud_case (id),
    payout_id        uuid        not null,
    bank_code        char(4)     not null,
    bank_account_id  uuid        not null,
    account_mask     text,
    payout_yen       bigint      not null check (payout_yen > 0),
    paid_at          timestamptz not null,
    amount_yen       bigint      not null check (amount_yen between 1 and payout_yen),
    written_at       timestamptz not null,
    due_by           timestamptz not null,
    state            text        not null check (state in ('WAITING', 'TAKEN', 'ANSWERED', 'WITHDRAWN')),
    way              text        check (way in ('BANK_READ', 'PHONE', 'FAX', 'LETTER', 'MAIL')),
    way_reference    text        check (char_length(way_reference) between 1 and 200),
    taken_at         timestamptz,
    taken_staff      uuid,
    taken_by         uuid,
    answer_by        timestamptz check (answer_by > taken_at),
    outcome          text        check (outcome in ('FROZEN', 'NOT_FOUND', 'ALREADY_WITHDRAWN', 'REFUSED')),
    frozen_yen       bigint      check (frozen_yen > 0),
    reason_code      text        check (reason_code ~ '^[A-Z0-9_-]{1,40}$'),
    answer_reference text        check (char_length(answer_reference) between 1 and 200),
    answered_at      timestamptz,
    answered_staff   uuid,
    answered_by      uuid,
    cause            text        check (cause in ('NOT_THERE', 'OWN_USE')),
    withdrawn_at     timestamptz,
    version          bigint      not null check (version > 0),
    unique (case_id, payout_id),
    check (num_nonnulls(way, taken_at, taken_staff, taken_by, answer_by) in (0, 5)),
    check (num_nonnulls(outcome, answered_at, answered_staff, answered_by) in (0, 4)),
    check (num_nonnulls(cause, withdrawn_at) = case when state = 'WITHDRAWN' then 2 else 0 end),
    check (state <> 'WAITING' or (way is null and outcome is null)),
    check (state <> 'TAKEN' or (way is not null and outcome is null)),
    check (state <> 'ANSWERED' or (way is not null and outcome is not null)),
    check ((way_reference is null) = (way is null or way = 'BANK_READ')),
    check ((frozen_yen is null) = (outcome is null or outcome <> 'FROZEN')),
    check ((reason_code is null) = (outcome is null or outcome <> 'REFUSED'))
);
create index freeze_request_of_bank on freeze_request (bank_code, written_at desc, id desc);
create index freeze_request_newest_first on freeze_request (written_at desc, id desc);
create index freeze_request_under_way on freeze_request (due_by) where state in ('WAITING', 'TAKEN');

-- What was said of each request, by whom; nothing of it ever changes, also when more is asked for later.
create table freeze_request_word (
    request_id uuid        not null references freeze_request (id),
    version    bigint      not null,
    word       text        not null,
    reference  text        check (char_length(reference) between 1 and 200),
    staff_id   uuid        not null,
    said_at    timestamptz not null,
    primary key (request_id, version)
);

-- Pictures that the police are to have kept (A35): one list of a case that is still to be sent, and those that were.
create table preservation_list (
    id             uuid        primary key,
    case_id        uuid        not null references fraud_case (id),
    around_seconds bigint      not null check (around_seconds >= 0),
    kept_seconds   bigint      not null check (kept_seconds > 0),
    made_at        timestamptz not null,
    due_by         timestamptz not null,
    state          text        not null check (state in ('OPEN', 'SENT', 'DROPPED')),
    authority      text        check (char_length(authority) between 1 and 200),
    request_number text        check (char_length(request_number) between 1 and 100),
    content_hash   char(64)    check (content_hash ~ '^[0-9a-f]{64}$'),
    sent_at        timestamptz,
    sent_staff     uuid,
    sent_by        uuid,
    version        bigint      not null check (version > 0),
    check (num_nonnulls(authority, request_number, content_hash, sent_at, sent_staff, sent_by)
        = case when state = 'SENT' then 6 else 0 end)
);
create unique index preservation_list_one_open on preservation_list (case_id) where state = 'OPEN';
create index preservation_list_newest_first on preservation_list (made_at desc, id desc);
create index preservation_list_due on preservation_list (due_by) where state = 'OPEN';

-- What stands on it: stolen yen of a charge that were spent in a payment, as they were seen then.
create table preservation_line (
    case_id           uuid        not null references fraud_case (id),
    payment_id        uuid        not null,
    charge_id         uuid        not null,
    list_id           uuid        not null references preservation_list (id),
    wallet_id         uuid        not null,
    merchant_id       uuid        not null,
    merchant_category text        not null,
    shop              text        not null,
    terminal          text        not null,
    payment_yen       bigint      not null check (payment_yen > 0),
    paid_at           timestamptz not null,
    amount_yen        bigint      not null check (amount_yen between 1 and payment_yen),
    primary key (case_id, payment_id, charge_id)
);
create index preservation_line_of_list on preservation_line (list_id);

grant select, insert on money_turn, freeze_request, freeze_request_word, preservation_list, preservation_line to "${app_role}";
grant update (followed_version, follows, leased_until, again_at) on money_turn to "${app_role}";
grant update (amount_yen, due_by, state, way, way_reference, taken_at, taken_staff, taken_by, answer_by, outcome, frozen_yen,
    reason_code, answer_reference, answered_at, answered_staff, answered_by, cause, withdrawn_at, version)
    on freeze_request to "${app_role}";
grant update (state, authority, request_number, content_hash, sent_at, sent_staff, sent_by, version) on preservation_list
    to "${app_role}";

-- What the MLRO decides, alone: whether a confirmed case or a held wallet is reported as suspicious (A74). Nothing refers to it, no
-- fact speaks of it, and reasons lie sealed.
create table suspicion_item (
    id             uuid        primary key,
    ground         text        not null check (ground in ('CONFIRMED_CASE', 'HOLD')),
    subject        uuid        not null,
    case_id        uuid        not null references fraud_case (id),
    wallet_id      uuid        check ((wallet_id is null) = (ground = 'CONFIRMED_CASE')),
    raised_at      timestamptz not null,
    decide_by      timestamptz not null check (decide_by > raised_at),
    verdict        text        check (verdict in ('REPORT', 'NO_REPORT')),
    reason_sealed  bytea,
    decided_at     timestamptz,
    decided_staff  uuid,
    decided_by     uuid,
    version        bigint      not null check (version > 0),
    unique (ground, subject),
    check (num_nonnulls(verdict, reason_sealed, decided_at, decided_staff, decided_by) in (0, 5))
);
create index suspicion_item_most_due_first on suspicion_item (decide_by, id);

-- The closed journal of it: what is a fact elsewhere, but may be read by nobody else.
create table suspicion_journal (
    number      bigint      primary key check (number > 0),
    written_at  timestamptz not null,
    salt        bytea       not null check (octet_length(salt) = 16),
    text_sealed bytea       not null,
    chain       bytea       not null check (octet_length(chain) = 32)
);
create table suspicion_journal_head (
    only_row    boolean     primary key default true check (only_row),
    number      bigint      not null,
    chain       bytea       not null,
    anchors     bigint      not null,
    anchored_at timestamptz not null
);
insert into suspicion_journal_head (number, chain, anchors, anchored_at)
    values (0, decode(repeat('00', 32), 'hex'), 0, clock_timestamp());

-- What investigators asked for of a case, under which number, and what they get of it once two persons agree (A38).
create table disclosure (
    id             uuid        primary key,
    case_id        uuid        not null references fraud_case (id),
    kind           text        not null check (kind in ('INQUIRY', 'WARRANT')),
    authority      text        not null check (char_length(authority) between 1 and 200),
    request_number text        not null check (char_length(request_number) between 1 and 100),
    covers         text[]      not null check (cardinality(covers) > 0),
    proposed_at    timestamptz not null,
    proposed_staff uuid        not null,
    proposed_by    uuid        not null,
    released_at    timestamptz,
    released_staff uuid,
    released_by    uuid        check (released_by <> proposed_by),
    ends_at        timestamptz check (ends_at > released_at),
    version        bigint      not null check (version > 0),
    check (num_nonnulls(released_at, released_staff, released_by, ends_at) in (0, 4))
);
create index disclosure_of_case on disclosure (case_id, proposed_at desc, id);

-- That a wallet was stopped for a case without reason: two persons let it go, and its owner is written to.
create table wallet_release (
    id             uuid        primary key,
    case_id        uuid        not null references fraud_case (id),
    wallet_id      uuid        not null,
    reason         text        not null,
    proposed_at    timestamptz not null,
    proposed_staff uuid        not null,
    proposed_by    uuid        not null,
    released_at    timestamptz,
    released_staff uuid,
    released_by    uuid        check (released_by <> proposed_by),
    letter         text,
    letter_hash    char(64)    check (letter_hash ~ '^[0-9a-f]{64}$'),
    version        bigint      not null check (version > 0),
    check (num_nonnulls(released_at, released_staff, released_by, letter, letter_hash) in (0, 5))
);
create unique index wallet_release_one_proposed on wallet_release (case_id, wallet_id) where released_at is null;
create index wallet_release_of_case on wallet_release (case_id, proposed_at desc, id);

grant select, insert on suspicion_item, suspicion_journal, disclosure, wallet_release to "${app_role}";
grant select on suspicion_journal_head to "${app_role}";
grant update (verdict, reason_sealed, decided_at, decided_staff, decided_by, version) on suspicion_item to "${app_role}";
grant update (number, chain, anchors, anchored_at) on suspicion_journal_head to "${app_role}";
grant update (released_at, released_staff, released_by, ends_at, version) on disclosure to "${app_role}";
grant update (released_at, released_staff, released_by, letter, letter_hash, version) on wallet_release to "${app_role}";
