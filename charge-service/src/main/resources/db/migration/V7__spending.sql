-- Payments in two phases, what merchants give back, and by whom a merchant speaks.

-- What is held of a wallet for merchants: it is in the balance and may not be given to anybody else.
alter table wallet
    add column held_yen bigint not null default 0,
    add check (held_yen between 0 and balance_yen);

-- Locked after wallets. leased_until says until when somebody frees it already, on the database's clock; expires_at is
-- on the business clock. Whatever ends it frees what it holds, in the same transaction.
create table authorisation (
    id           uuid        primary key,
    payment_id   uuid        not null unique,
    wallet_id    uuid        not null,
    merchant_id  uuid        not null,
    category     text        check (category in ('CONVENIENCE', 'ELECTRONICS', 'GROCERY', 'OTHER')),
    shop         text        not null,
    terminal     text        not null,
    amount_yen   bigint      not null check (amount_yen > 0),
    state        text        not null check (state in ('STANDING', 'CAPTURED', 'VOIDED', 'EXPIRED', 'REFUSED')),
    version      bigint      not null check (version > 0),
    decided_at   timestamptz not null,
    expires_at   timestamptz check (expires_at > decided_at),
    rule         text,
    captured_yen bigint,
    ended_at     timestamptz,
    leased_until timestamptz,
    check ((state = 'REFUSED') = (rule is not null)),
    check ((state = 'REFUSED') = (expires_at is null) and (state = 'REFUSED') = (category is null)),
    check ((state = 'CAPTURED') = (captured_yen is not null)),
    check (captured_yen between 1 and amount_yen),
    check ((state in ('CAPTURED', 'VOIDED', 'EXPIRED')) = (ended_at is not null))
);
create index authorisation_over on authorisation (expires_at) where state = 'STANDING';

-- What was given back of a payment, never more than was paid: also for two refunds at once.
alter table payment
    add column refunded_yen bigint not null default 0,
    add check (refunded_yen between 0 and amount_yen),
    add check (refunded_yen = 0 or rule is null);

-- Money given back, or refused by a rule; what was refused may be decided anew.
create table refund (
    id          uuid   primary key,
    version     bigint not null check (version > 0),
    merchant_id uuid   not null,
    payment_id  uuid   not null,
    amount_yen  bigint not null check (amount_yen > 0),
    rule        text   check (rule in ('PAYMENT_UNKNOWN', 'MORE_THAN_PAID')),
    wallet_id   uuid,
    at          timestamptz,
    check ((rule is null) = (at is not null) and (rule is null) = (wallet_id is not null))
);

-- Which registered client speaks for which merchant.
create table merchant_client (
    client_id   uuid primary key,
    merchant_id uuid not null references merchant (id)
);

alter table ledger_entry
    drop constraint ledger_entry_kind_check,
    add constraint ledger_entry_kind_check
        check (kind in ('CHARGE', 'PAYMENT', 'REFUND', 'REVERSAL', 'TRANSFER', 'PAYOUT', 'PAYOUT_RETURN'));

grant update (held_yen) on wallet to "${app_role}";
grant update (refunded_yen) on payment to "${app_role}";
grant select, insert on authorisation, refund, merchant_client to "${app_role}";
grant update (state, version, captured_yen, ended_at, leased_until) on authorisation to "${app_role}";
grant update (version, merchant_id, payment_id, amount_yen, rule, wallet_id, at) on refund to "${app_role}";
