-- The ledger by business day of Asia/Tokyo, what has to be safeguarded at each day's end, and wallets that are closed.
-- See docs/adr/0034.

-- Days that are closed, one after the other. Nothing is booked into a closed day any more.
create table ledger_day (
    day       date        primary key,
    closed_at timestamptz not null
);

-- Transactions that were written when the day of their time was closed already, with the day they are booked into. The
-- day of any other transaction is that of its time.
create table ledger_late (
    transaction_id uuid primary key,
    day            date not null
);
create index ledger_late_of_day on ledger_late (day);

-- The history begins with the oldest line.
insert into ledger_day (day, closed_at)
select coalesce((min(at) at time zone 'Asia/Tokyo')::date, (clock_timestamp() at time zone 'Asia/Tokyo')::date) - 1,
       clock_timestamp()
  from ledger_entry;

-- Lines come nearly in the order of their time: a day's are found by a few kilobytes.
create index ledger_entry_by_time on ledger_entry using brin (at) with (pages_per_range = 16);
create index charge_by_time on charge using brin (decided_at) with (pages_per_range = 16);
create index payout_by_time on payout using brin (decided_at) with (pages_per_range = 16);

-- Whoever writes lines holds this lock together with others until they are committed; whoever closes a day holds it
-- alone. So a line is either committed before its day is closed, or its writer sees that it is.
create function ledger_finds_what_is_late() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    open_day date;
begin
    perform pg_advisory_xact_lock_shared(1578453001);
    select max(day) + 1 into open_day from ledger_day;
    insert into ledger_late (transaction_id, day)
    select distinct transaction_id, open_day
      from new_entry
     where at < open_day::timestamp at time zone 'Asia/Tokyo'
    on conflict do nothing;
    return null;
end
$$;
create trigger ledger_finds_what_is_late after insert on ledger_entry
    referencing new table as new_entry for each statement execute function ledger_finds_what_is_late();

create function ledger_day_follows() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(1578453001);
    if new.day <> (select max(day) + 1 from ledger_day) then
        raise exception 'days are closed one after the other' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger ledger_day_follows before insert on ledger_day for each row execute function ledger_day_follows();

-- What a closed day moved on each account it touched, and what the account stood at then. Credits count up what we owe.
create table ledger_day_account (
    account     text   not null,
    day         date   not null references ledger_day (day),
    debit_yen   bigint not null check (debit_yen >= 0),
    credit_yen  bigint not null check (credit_yen >= 0),
    balance_yen bigint not null,
    primary key (account, day)
);
create index ledger_day_account_of_day on ledger_day_account using brin (day) with (pages_per_range = 16);

-- The same of accounts that are few, by what moved the money: what a bank and we settle for a day.
create table ledger_day_flow (
    day        date   not null references ledger_day (day),
    account    text   not null,
    kind       text   not null,
    lines      bigint not null check (lines > 0),
    amount_yen bigint not null,
    primary key (day, account, kind)
);

-- Charges and payouts whose outcome was open at a day's end.
create table ledger_day_open (
    day        date   not null references ledger_day (day),
    id         uuid   not null,
    kind       text   not null check (kind in ('CHARGE', 'PAYOUT')),
    amount_yen bigint not null check (amount_yen > 0),
    primary key (day, id)
);

-- One row for each closed day, taken once.
create table daily_position (
    day               date        primary key references ledger_day (day),
    taken_at          timestamptz not null,
    lines             bigint      not null check (lines >= 0),
    wallets_yen       bigint      not null,
    merchants_yen     bigint      not null,
    banks_yen         bigint      not null,
    operator_yen      bigint      not null,
    other_yen         bigint      not null,
    open_payouts_yen  bigint      not null check (open_payouts_yen >= 0),
    open_charges_yen  bigint      not null check (open_charges_yen >= 0),
    frozen_yen        bigint      not null check (frozen_yen >= 0),
    closed_yen        bigint      not null check (closed_yen >= 0),
    safeguarded_yen   bigint      not null,
    findings          integer     not null check (findings >= 0)
);
insert into daily_position
select day, closed_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from ledger_day;

-- What did not agree when a day was summed up.
create table ledger_finding (
    day          date    not null references ledger_day (day),
    place        integer not null check (place > 0),
    what         text    not null check (what in ('SUM_NOT_ZERO', 'LINE_OFF_CHAIN', 'WALLET_OFF_LEDGER',
                                                  'WALLETS_OFF_POSITION')),
    account      text    not null,
    expected_yen bigint  not null,
    found_yen    bigint  not null,
    primary key (day, place)
);

create trigger ledger_day_only_grows before update or delete or truncate on ledger_day
    for each statement execute function ledger_only_grows();
create trigger ledger_late_only_grows before update or delete or truncate on ledger_late
    for each statement execute function ledger_only_grows();
create trigger ledger_day_account_only_grows before update or delete or truncate on ledger_day_account
    for each statement execute function ledger_only_grows();
create trigger ledger_day_flow_only_grows before update or delete or truncate on ledger_day_flow
    for each statement execute function ledger_only_grows();
create trigger ledger_day_open_only_grows before update or delete or truncate on ledger_day_open
    for each statement execute function ledger_only_grows();
create trigger daily_position_only_grows before update or delete or truncate on daily_position
    for each statement execute function ledger_only_grows();
create trigger ledger_finding_only_grows before update or delete or truncate on ledger_finding
    for each statement execute function ledger_only_grows();

-- A returned payout is found by the transaction that returned it.
create unique index payout_returned on payout (return_id) where return_id is not null;

-- How a customer knows the bank account of a link, for statements. Nothing else of the number is known here.
create table link_mask (
    link_id      uuid primary key,
    account_mask text not null check (length(account_mask) between 1 and 16)
);

-- A wallet that is being closed, or is: only its own payout leaves it, and only what was returned comes in.
alter table wallet add column closing text check (closing in ('CLOSING', 'CLOSED'));

-- An owner's wish to close a wallet. due_at says when its payout is looked at again, on the database's clock.
create table wallet_closure (
    id              uuid        primary key,
    wallet_id       uuid        not null,
    idempotency_key text        not null check (length(idempotency_key) between 1 and 64),
    link_id         uuid        not null,
    amount_yen      bigint      not null check (amount_yen >= 0),
    state           text        not null check (state in ('PAYING', 'CLOSED', 'REFUSED')),
    version         bigint      not null check (version > 0),
    asked_at        timestamptz not null,
    rule            text,
    ended_at        timestamptz,
    due_at          timestamptz,
    tries           integer     not null default 0,
    ask_after       timestamptz,
    waits_for       text        check (waits_for in ('OPENING', 'STATEMENT')),
    unique (wallet_id, idempotency_key),
    check ((state = 'REFUSED') = (rule is not null)),
    check ((state = 'PAYING') = (ended_at is null)),
    check ((state = 'PAYING') = (due_at is not null))
);
create unique index wallet_closure_under_way on wallet_closure (wallet_id) where state = 'PAYING';
create index wallet_closure_due on wallet_closure (due_at) where due_at is not null;

grant select on ledger_late to "${app_role}";
grant select, insert on ledger_day, ledger_day_account, ledger_day_flow, ledger_day_open, daily_position, ledger_finding,
    link_mask, wallet_closure to "${app_role}";
grant update (account_mask) on link_mask to "${app_role}";
grant update (state, version, rule, ended_at, due_at, tries, ask_after, waits_for) on wallet_closure to "${app_role}";
grant update (closing) on wallet to "${app_role}";
