-- The copy of what charge-service and link-service have said. The version is that of the newest fact taken.

create table copied_charge (
    charge_id       uuid        primary key,
    version         bigint      not null check (version >= 1),
    wallet_id       uuid        not null,
    link_id         uuid        not null,
    bank_account_id uuid        not null,
    bank_code       char(4)     not null,
    amount_yen      bigint      not null check (amount_yen > 0),
    state           text        not null check (state in ('RESERVED', 'IN_DOUBT', 'POSTED', 'VOIDED')),
    state_at        timestamptz not null,
    reserved_at     timestamptz,
    bank_reference  text,
    reason          text,
    since           timestamptz not null
);
create index copied_charge_of_wallet on copied_charge (wallet_id, since desc, charge_id desc);
create index copied_charge_of_bank_account on copied_charge (bank_account_id, since desc, charge_id desc);

create table copied_link (
    link_id         uuid        primary key,
    version         bigint      not null check (version >= 1),
    wallet_id       uuid        not null,
    bank_account_id uuid        not null,
    bank_code       char(4)     not null,
    state           text        not null check (state in ('ACTIVE', 'STOPPED', 'REVOKED')),
    state_at        timestamptz not null,
    reason          text,
    -- Null as long as only the end of the link was heard of.
    person_id       uuid,
    account_mask    text,
    tier            text,
    established_at  timestamptz,
    chargeable_from timestamptz,
    constraint copied_link_origin_whole_or_unknown
        check (num_nulls(person_id, account_mask, tier, established_at, chargeable_from) in (0, 5))
);
create index copied_link_of_wallet on copied_link (wallet_id, state_at desc);
create index copied_link_of_bank_account on copied_link (bank_account_id);

create table copied_payment (
    payment_id        uuid        primary key,
    wallet_id         uuid        not null,
    merchant_id       uuid        not null,
    merchant_category text        not null,
    shop              text        not null,
    terminal          text        not null,
    amount_yen        bigint      not null check (amount_yen > 0),
    paid_at           timestamptz not null
);
create index copied_payment_of_wallet on copied_payment (wallet_id, paid_at desc, payment_id desc);

create table copied_entry (
    transaction_id uuid        not null,
    position       int         not null check (position >= 0),
    ledger_account text        not null,
    amount_yen     bigint      not null check (amount_yen <> 0),
    posted_at      timestamptz not null,
    primary key (transaction_id, position)
);
create index copied_entry_of_account on copied_entry (ledger_account) include (amount_yen);

create table copy_progress (
    topic       text        primary key,
    recorded_at timestamptz not null
);

-- Nothing is ever deleted; payments and entries never change.
grant select, insert, update on copied_charge, copied_link, copy_progress to "${app_role}";
grant select, insert on copied_payment, copied_entry to "${app_role}";
