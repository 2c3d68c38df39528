-- Freezes of wallets on their way to charge-service; release_at is of the business clock, all other times are this
-- database's own.
create table wallet_freeze (
    freeze_id   uuid        primary key,
    account_id  uuid        not null references account (account_id),
    grade       text        not null check (grade in ('HOLD', 'FREEZE', 'FREEZE_SPEND')),
    reason      text        not null check (reason in ('REVIEW', 'CONTACT_CHANGE')),
    ends_at     timestamptz,
    release_at  timestamptz,
    state       text        not null default 'ORDERED'
                            check (state in ('ORDERED', 'STANDS', 'RELEASE_DUE', 'RELEASED')),
    version     bigint      not null default 1 check (version > 0),
    attempts    integer     not null default 0 check (attempts >= 0),
    due_at      timestamptz not null default clock_timestamp(),
    ordered_at  timestamptz not null default clock_timestamp(),
    stood_at    timestamptz,
    released_at timestamptz,
    check ((grade = 'HOLD') = (ends_at is not null)),
    check (state <> 'RELEASE_DUE' or release_at is not null),
    check ((state = 'RELEASED') = (released_at is not null))
);
create index wallet_freeze_under_way on wallet_freeze (due_at, freeze_id) where state in ('ORDERED', 'RELEASE_DUE');
create index wallet_freeze_by_account on wallet_freeze (account_id);

grant select, insert on wallet_freeze to "${app_role}";
grant update (release_at, state, version, attempts, due_at, ordered_at, stood_at, released_at)
    on wallet_freeze to "${app_role}";
