-- Another password by the mailbox alone: the wallet is frozen first, and both cool off.
alter table password_reset
    add column state       text        not null default 'ASKED' check (state in ('ASKED', 'FREEZING', 'KEPT')),
    add column freeze_id   uuid        unique,
    -- Stands here only until the wallet is frozen, then in the account.
    add column next_hash   text,
    add column cools_until timestamptz;
alter table password_reset alter column state drop default;
update password_reset set state = 'KEPT', cools_until = done_at where done_at is not null;
alter table password_reset
    add check ((state = 'FREEZING') = (next_hash is not null)),
    add check ((state = 'KEPT') = (done_at is not null)),
    add check ((state = 'KEPT') = (cools_until is not null)),
    add check (cools_until >= done_at),
    add check (state <> 'FREEZING' or (freeze_id is not null and account_id is not null));
create index password_reset_by_account on password_reset (account_id, cools_until) where state <> 'ASKED';

alter table wallet_freeze drop constraint wallet_freeze_reason_check,
    add constraint wallet_freeze_reason_check check (
        reason in ('REVIEW', 'CONTACT_CHANGE', 'PASSWORD_RESET', 'ACCOUNT_CLOSED'));

grant update (state, freeze_id, next_hash, cools_until) on password_reset to "${app_role}";
