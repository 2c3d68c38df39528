-- What is frozen of a wallet, and until when: frozen[i] ends at frozen_until[i], or lasts until it is released where that
-- is null. It follows from the wallet's freezes and is written with them, under the wallet's lock, so that whoever moves
-- money learns it from the one row it locks. version counts what froze and released it.
alter table wallet
    add column version      bigint        not null default 0 check (version >= 0),
    add column frozen       text[]        not null default '{}',
    add column frozen_until timestamptz[] not null default '{}',
    add check (frozen <@ array['CHARGE', 'TRANSFER', 'PAYOUT', 'SPEND']),
    add check (cardinality(frozen) = cardinality(frozen_until) and cardinality(frozen) <= 4);

-- A freeze: one case's (or one person's) reason to stop a wallet. Several live side by side; none is ever deleted.
-- One that was released before it ever came has nothing but its release: what comes later under its id finds it released.
create table wallet_freeze (
    wallet_id   uuid        not null,
    id          uuid        not null,
    grade       text        check (grade in ('HOLD', 'FREEZE', 'FREEZE_SPEND')),
    since       timestamptz,
    ends_at     timestamptz,
    case_number text,
    reason      text,
    imposed_by  text,
    released_at timestamptz,
    released_by text,
    primary key (wallet_id, id),
    check ((grade = 'HOLD') = (ends_at is not null)),
    check (ends_at > since),
    check ((released_at is null) = (released_by is null)),
    check (num_nulls(grade, since, reason, imposed_by) in (0, 4)),
    check (grade is not null or released_at is not null and ends_at is null and case_number is null)
);

-- A wallet that was frozen before freezes had names: everything of it stays frozen, under a name of its own.
insert into wallet_freeze (wallet_id, id, grade, since, reason, imposed_by)
select id, id, 'FREEZE_SPEND', clock_timestamp(), 'FROZEN_BEFORE', 'migration' from wallet where state = 'FROZEN';
update wallet
   set frozen = array['CHARGE', 'TRANSFER', 'PAYOUT', 'SPEND'], frozen_until = array[null, null, null, null]::timestamptz[]
 where state = 'FROZEN';
alter table wallet drop column state;

-- Money that is taken back, sent to another wallet, or paid out.
alter table ledger_entry
    drop constraint ledger_entry_kind_check,
    drop constraint ledger_entry_account_check,
    add constraint ledger_entry_kind_check
        check (kind in ('CHARGE', 'PAYMENT', 'REVERSAL', 'TRANSFER', 'PAYOUT', 'PAYOUT_RETURN')),
    add constraint ledger_entry_account_check
        check (account ~ '^(wallet|merchant):[0-9a-f-]{36}$|^bank:[0-9]{4}$|^operator:recovery$');

-- What was taken back of a charge, never more than it was: also for two cases at once.
alter table charge
    add column reversed_yen bigint not null default 0,
    add check (reversed_yen between 0 and amount_yen),
    add check (reversed_yen = 0 or state = 'POSTED');

-- Money taken back from a frozen wallet, or refused by a rule; what was refused may be decided anew.
create table reversal (
    id          uuid   primary key,
    version     bigint not null check (version > 0),
    wallet_id   uuid   not null,
    charge_id   uuid   not null,
    amount_yen  bigint not null check (amount_yen > 0),
    case_number text   not null,
    rule        text check (rule in ('CHARGE_UNKNOWN', 'WALLET_NOT_FROZEN', 'MORE_THAN_CHARGED', 'INSUFFICIENT_BALANCE')),
    balance_yen bigint check (balance_yen >= 0),
    at          timestamptz,
    check ((rule is null) = (at is not null) and (rule is null) = (balance_yen is not null))
);

-- A payment may be refused because of the suspension book.
alter table payment
    drop constraint payment_rule_check,
    add constraint payment_rule_check
        check (rule in ('SUSPENDED', 'SUSPENSION_UNKNOWN', 'MERCHANT_UNKNOWN', 'WALLET_FROZEN', 'INSUFFICIENT_BALANCE'));

grant update (version, frozen, frozen_until) on wallet to "${app_role}";
grant select, insert on wallet_freeze to "${app_role}";
grant update (grade, ends_at, case_number, reason, imposed_by, released_at, released_by)
    on wallet_freeze to "${app_role}";
grant update (reversed_yen) on charge to "${app_role}";
grant select, insert on reversal to "${app_role}";
grant update (version, wallet_id, charge_id, amount_yen, case_number, rule, balance_yen, at)
    on reversal to "${app_role}";
