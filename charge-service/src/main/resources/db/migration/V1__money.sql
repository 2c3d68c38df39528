-- The wallet's money. Nothing here is deleted: what happened is corrected by something that happens later.
-- There are no foreign keys between the tables of the money path: every writer holds the wallet's lock, and a key would
-- lock the same row a second time.

-- Locked first by everything that moves money of the wallet. Only wallets keep a stored balance.
create table wallet (
    id          uuid   primary key,
    state       text   not null default 'ACTIVE' check (state in ('ACTIVE', 'FROZEN')),
    balance_yen bigint not null default 0 check (balance_yen >= 0),
    last_line   bigint not null default 0 check (last_line >= 0)
) with (fillfactor = 70);

-- Locked second, in the order WALLET, BANK_ACCOUNT, PERSON. What was charged, per business day of Asia/Tokyo: days[i]
-- used used_yen[i]. Days without use, and days too old for any cap, have no place in the row.
create table cap_counter (
    scope    text     not null check (scope in ('WALLET', 'BANK_ACCOUNT', 'PERSON')),
    id       uuid     not null,
    days     date[]   not null default '{}',
    used_yen bigint[] not null default '{}',
    primary key (scope, id),
    check (cardinality(days) = cardinality(used_yen)),
    check (cardinality(days) <= 400),
    check (0 < all (used_yen))
) with (fillfactor = 70);

-- Locked third. What link-service last said; without terms only the link's ending is known.
create table link_copy (
    id              uuid   primary key,
    version         bigint not null check (version > 0),
    wallet_id       uuid   not null,
    person_id       uuid,
    bank_account_id uuid   not null,
    bank_code       text   not null,
    state           text   not null check (state in ('ACTIVE', 'STOPPED', 'REVOKED')),
    tier            text   check (tier in ('T1', 'T2')),
    established_at  timestamptz,
    chargeable_from timestamptz,
    check ((tier is null) = (established_at is null) and (tier is null) = (chargeable_from is null)),
    check (tier is not null or state <> 'ACTIVE')
);

-- Locked last. due_at says when the completer may take an open charge; it is on the database's clock.
create table charge (
    id              uuid        primary key,
    wallet_id       uuid        not null,
    idempotency_key text        not null check (length(idempotency_key) between 1 and 64),
    link_id         uuid        not null,
    amount_yen      bigint      not null check (amount_yen > 0),
    state           text        not null check (state in ('RESERVED', 'IN_DOUBT', 'POSTED', 'VOIDED', 'REFUSED')),
    version         bigint      not null check (version > 0),
    decided_at      timestamptz not null,
    person_id       uuid,
    bank_account_id uuid,
    bank_code       text,
    rules           text,
    remaining_yen   bigint check (remaining_yen >= 0),
    renews_at       timestamptz,
    bank_reference  text,
    reason          text,
    settled_at      timestamptz,
    due_at          timestamptz,
    tries           integer     not null default 0,
    unique (wallet_id, idempotency_key),
    check ((state = 'REFUSED') = (rules is not null)),
    check (state = 'REFUSED' or (person_id is not null and bank_account_id is not null and bank_code is not null)),
    check ((state in ('RESERVED', 'IN_DOUBT')) = (due_at is not null)),
    check ((state in ('POSTED', 'VOIDED')) = (settled_at is not null)),
    check ((state = 'POSTED') = (bank_reference is not null)),
    check ((state = 'VOIDED') = (reason is not null))
) with (fillfactor = 80);
create index charge_due on charge (due_at) where due_at is not null;

-- Double entry, append only: the lines of one transaction come in one statement and add up to zero. A wallet's lines are
-- numbered under its lock, so that their numbers are in the order of commits; other accounts are not locked by anybody.
create table ledger_entry (
    transaction_id uuid        not null,
    line           smallint    not null check (line > 0),
    kind           text        not null check (kind in ('CHARGE', 'PAYMENT')),
    at             timestamptz not null,
    account        text        not null check (account ~ '^(wallet|merchant):[0-9a-f-]{36}$|^bank:[0-9]{4}$'),
    amount_yen     bigint      not null check (amount_yen <> 0),
    number         bigint check (number > 0),
    balance_yen    bigint check (balance_yen >= 0),
    primary key (transaction_id, line),
    check ((account like 'wallet:%') = (number is not null) and (number is null) = (balance_yen is null))
);
create unique index ledger_entry_of_account on ledger_entry (account, number) where number is not null;

-- Only new lines are looked at: the old ones of a transaction add up to zero already, so the new ones must do so too.
create function ledger_adds_up_to_zero() returns trigger language plpgsql as $$
begin
    if exists (select from new_entry group by transaction_id having sum(amount_yen) <> 0 or count(*) < 2) then
        raise exception 'a ledger transaction adds up to zero' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger ledger_adds_up_to_zero after insert on ledger_entry
    referencing new table as new_entry for each statement execute function ledger_adds_up_to_zero();

-- The application has no right to change a line; this stops its owner, too.
create function ledger_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger only grows' using errcode = 'insufficient_privilege';
end
$$;
create trigger ledger_only_grows before update or delete or truncate on ledger_entry
    for each statement execute function ledger_only_grows();

grant select, insert on wallet, cap_counter, link_copy, charge, ledger_entry to "${app_role}";
grant update (state, balance_yen, last_line) on wallet to "${app_role}";
grant update (days, used_yen) on cap_counter to "${app_role}";
grant update (version, person_id, state, tier, established_at, chargeable_from) on link_copy to "${app_role}";
grant update (state, version, bank_reference, reason, settled_at, due_at, tries) on charge to "${app_role}";
