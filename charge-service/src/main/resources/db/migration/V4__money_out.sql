-- Money that leaves a wallet: to another one, at once, and to a bank account, in two phases as charges come.

-- A refused transfer moved nothing.
create table transfer (
    id             uuid        primary key,
    from_wallet_id uuid        not null,
    to_wallet_id   uuid        not null,
    amount_yen     bigint      not null check (amount_yen > 0),
    rule           text        check (rule in ('SUSPENDED', 'SUSPENSION_UNKNOWN', 'WALLET_FROZEN', 'INSUFFICIENT_BALANCE',
                                               'NEW_LINK_LOCK', 'RECIPIENT_UNKNOWN', 'SELF')),
    at             timestamptz not null,
    check (rule is not null or from_wallet_id <> to_wallet_id)
);

-- Locked after wallets and links. The money leaves the wallet with the row; due_at says when the completer may ask what
-- became of it, on the database's clock.
create table payout (
    id              uuid        primary key,
    wallet_id       uuid        not null,
    idempotency_key text        not null check (length(idempotency_key) between 1 and 64),
    link_id         uuid        not null,
    amount_yen      bigint      not null check (amount_yen > 0),
    state           text        not null check (state in ('RESERVED', 'IN_DOUBT', 'POSTED', 'RETURNED', 'REFUSED')),
    version         bigint      not null check (version > 0),
    decided_at      timestamptz not null,
    bank_account_id uuid,
    bank_code       text,
    rule            text        check (rule in ('SUSPENDED', 'SUSPENSION_UNKNOWN', 'WALLET_FROZEN',
                                                'INSUFFICIENT_BALANCE', 'NEW_LINK_LOCK', 'LINK_UNKNOWN',
                                                'LINK_NOT_ACTIVE')),
    bank_reference  text,
    reason          text,
    settled_at      timestamptz,
    -- The ledger transaction by which the money came back.
    return_id       uuid,
    due_at          timestamptz,
    tries           integer     not null default 0,
    unique (wallet_id, idempotency_key),
    check ((state = 'REFUSED') = (rule is not null)),
    check (state = 'REFUSED' or (bank_account_id is not null and bank_code is not null)),
    check ((state in ('RESERVED', 'IN_DOUBT')) = (due_at is not null)),
    check ((state in ('POSTED', 'RETURNED')) = (settled_at is not null)),
    check ((state = 'POSTED') = (bank_reference is not null)),
    check ((state = 'RETURNED') = (reason is not null)),
    check ((state = 'RETURNED') = (return_id is not null))
);
create index payout_due on payout (due_at) where due_at is not null;

-- What came over new links, for the lock on money that leaves.
create index charge_posted_of_wallet on charge (wallet_id, settled_at) where state = 'POSTED';

grant select, insert on transfer, payout to "${app_role}";
grant update (state, version, bank_reference, reason, settled_at, return_id, due_at, tries) on payout to "${app_role}";
