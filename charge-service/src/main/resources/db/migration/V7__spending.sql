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

-- What a customer was asked before much money leaves, and their word; both ages are on the database's clock.
create table step_up (
    id          uuid        primary key,
    wallet_id   uuid        not null,
    operation   text        not null check (operation in ('TRANSFER', 'PAYOUT')),
    payee_id    uuid        not null,
    amount_yen  bigint      not null check (amount_yen > 0),
    state       text        not null check (state in ('ASKED', 'APPROVED', 'USED', 'REFUSED', 'LOCKED')),
    version     bigint      not null check (version > 0),
    asked_at    timestamptz not null default clock_timestamp(),
    approved_at timestamptz,
    check (state not in ('APPROVED', 'USED') or approved_at is not null)
);
create index step_up_of_wallet on step_up (wallet_id, asked_at);

-- What left a wallet today.
create index transfer_out on transfer (from_wallet_id, at) where rule is null;

alter table transfer
    drop constraint transfer_rule_check,
    add constraint transfer_rule_check
        check (rule in ('SUSPENDED', 'SUSPENSION_UNKNOWN', 'WALLET_FROZEN', 'INSUFFICIENT_BALANCE', 'NEW_LINK_LOCK',
                        'STEP_UP_REQUIRED', 'RECIPIENT_UNKNOWN', 'SELF'));
alter table payout
    drop constraint payout_rule_check,
    add constraint payout_rule_check
        check (rule in ('SUSPENDED', 'SUSPENSION_UNKNOWN', 'WALLET_FROZEN', 'INSUFFICIENT_BALANCE', 'NEW_LINK_LOCK',
                        'STEP_UP_REQUIRED', 'LINK_UNKNOWN', 'LINK_NOT_ACTIVE'));

-- Whose charge each yen of a wallet is: its open pieces in the order in which they came. charge_ids[i] brought yen[i];
-- null is what came before lots were kept. Written with the wallet's lines, under its lock: the pieces add up to its
-- balance.
create table wallet_lots (
    wallet_id  uuid     primary key,
    charge_ids uuid[]   not null,
    yen        bigint[] not null,
    check (cardinality(charge_ids) = cardinality(yen)),
    check (0 < all (yen))
) with (fillfactor = 70);
insert into wallet_lots (wallet_id, charge_ids, yen)
select id, array[null]::uuid[], array[balance_yen] from wallet where balance_yen > 0;

-- The pieces of each wallet's line, signed as the line is; they add up to it. cause is what they come back from.
create table ledger_piece (
    transaction_id uuid    not null,
    wallet_id      uuid    not null,
    place          integer not null check (place > 0),
    charge_id      uuid,
    amount_yen     bigint  not null check (amount_yen <> 0),
    cause          uuid,
    primary key (transaction_id, wallet_id, place)
);
create index ledger_piece_of_cause on ledger_piece (cause) where cause is not null;
create trigger ledger_piece_only_grows before update or delete or truncate on ledger_piece
    for each statement execute function ledger_only_grows();

alter table ledger_entry
    drop constraint ledger_entry_kind_check,
    add constraint ledger_entry_kind_check
        check (kind in ('CHARGE', 'PAYMENT', 'REFUND', 'REVERSAL', 'TRANSFER', 'PAYOUT', 'PAYOUT_RETURN'));

grant update (held_yen) on wallet to "${app_role}";
grant update (refunded_yen) on payment to "${app_role}";
grant select, insert on authorisation, refund, merchant_client, step_up, wallet_lots, ledger_piece to "${app_role}";
grant update (state, version, captured_yen, ended_at, leased_until) on authorisation to "${app_role}";
grant update (version, merchant_id, payment_id, amount_yen, rule, wallet_id, at) on refund to "${app_role}";
grant update (state, version, approved_at) on step_up to "${app_role}";
grant update (charge_ids, yen) on wallet_lots to "${app_role}";
