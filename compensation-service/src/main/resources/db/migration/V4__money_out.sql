-- The copy of what left wallets for other wallets and for banks, and of what was taken back; and what tracing reads by.

create table copied_transfer (
    transfer_id    uuid        primary key,
    from_wallet_id uuid        not null,
    to_wallet_id   uuid        not null,
    amount_yen     bigint      not null check (amount_yen > 0),
    posted_at      timestamptz not null,
    check (from_wallet_id <> to_wallet_id)
);
create index copied_transfer_from on copied_transfer (from_wallet_id, posted_at) include (to_wallet_id);
create index copied_transfer_to on copied_transfer (to_wallet_id, posted_at);

create table copied_payout (
    payout_id       uuid        primary key,
    version         bigint      not null check (version >= 1),
    wallet_id       uuid        not null,
    link_id         uuid        not null,
    bank_account_id uuid        not null,
    bank_code       char(4)     not null,
    amount_yen      bigint      not null check (amount_yen > 0),
    state           text        not null check (state in ('RESERVED', 'IN_DOUBT', 'POSTED', 'RETURNED')),
    state_at        timestamptz not null,
    -- Null as long as its beginning was not heard of: then its money is not known to have left either.
    reserved_at     timestamptz,
    bank_reference  text,
    reason          text
);
create index copied_payout_of_wallet on copied_payout (wallet_id, reserved_at);

create table copied_reversal (
    reversal_id uuid        primary key,
    wallet_id   uuid        not null,
    charge_id   uuid        not null,
    amount_yen  bigint      not null check (amount_yen > 0),
    case_number text        not null,
    posted_at   timestamptz not null
);
create index copied_reversal_of_wallet on copied_reversal (wallet_id, posted_at);

create index copied_charge_posted on copied_charge (wallet_id, state_at) where state = 'POSTED';
create index copied_entry_over_time on copied_entry (ledger_account, posted_at) include (amount_yen);

-- Nothing is ever deleted; transfers and reversals never change.
grant select, insert, update on copied_payout to "${app_role}";
grant select, insert on copied_transfer, copied_reversal to "${app_role}";
