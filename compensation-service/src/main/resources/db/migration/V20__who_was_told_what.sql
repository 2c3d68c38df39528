-- A bank that was asked is told when nothing need be held any more: until when, and by whom in which way.
alter table freeze_request
    add column was_asked      boolean not null default false,
    add column tell_by        timestamptz,
    add column told_way       text check (told_way in ('BANK_READ', 'PHONE', 'FAX', 'LETTER', 'MAIL')),
    add column told_reference text check (char_length(told_reference) between 1 and 200),
    add column told_at        timestamptz,
    add column told_staff     uuid,
    add column told_by        uuid,
    add check (frozen_yen <= payout_yen),
    add check (tell_by is null or state = 'WITHDRAWN'),
    add check (num_nonnulls(told_way, told_at, told_staff, told_by) in (0, 4)),
    add check (told_way is null or tell_by is not null),
    add check ((told_reference is null) = (told_way is null or told_way = 'BANK_READ'));
-- One that was withdrawn before this is to be told, too, by when it was withdrawn.
update freeze_request set was_asked = exists (select from freeze_request_word where request_id = id);
update freeze_request set tell_by = withdrawn_at where state = 'WITHDRAWN' and was_asked;
create index freeze_request_to_be_told on freeze_request (tell_by) where told_at is null and tell_by is not null;

-- What each word was about: how much was asked for then, and what the bank said of it.
alter table freeze_request_word
    add column asked_yen   bigint check (asked_yen >= 0),
    add column frozen_yen  bigint check (frozen_yen > 0),
    add column reason_code text check (reason_code ~ '^[A-Z0-9_-]{1,40}$');

grant update (was_asked, tell_by, told_way, told_reference, told_at, told_staff, told_by) on freeze_request to "${app_role}";

-- Who reads what was disclosed, of the case as two persons saw it; and that somebody ended it before its time.
alter table disclosure
    add column readers      uuid[] not null default '{}',
    add column case_version bigint check (case_version > 0),
    add column ended_at     timestamptz,
    add column ended_staff  uuid,
    add column ended_by     uuid,
    add check (num_nonnulls(ended_at, ended_staff, ended_by) in (0, 3));
update disclosure set case_version = (select version from fraud_case where id = case_id);
alter table disclosure alter column case_version set not null;
grant update (ended_at, ended_staff, ended_by) on disclosure to "${app_role}";

-- A release is agreed to for the case as its proposer saw it, and is done once the wallet's owner has acknowledged it.
alter table wallet_release
    add column case_version    bigint check (case_version > 0),
    add column agreed_at       timestamptz,
    add column agreed_staff    uuid,
    add column agreed_by       uuid,
    add column withdrawn_at    timestamptz,
    add column withdrawn_staff uuid,
    add column withdrawn_by    uuid,
    add check (agreed_by <> proposed_by),
    add check (num_nonnulls(agreed_at, agreed_staff, agreed_by) in (0, 3)),
    add check (num_nonnulls(withdrawn_at, withdrawn_staff, withdrawn_by) in (0, 3)),
    add check (withdrawn_at is null or (agreed_at is null and released_at is null));
update wallet_release set case_version = (select version from fraud_case where id = case_id),
    agreed_at = released_at, agreed_staff = released_staff, agreed_by = released_by;
alter table wallet_release alter column case_version set not null;
drop index wallet_release_one_proposed;
create unique index wallet_release_one_proposed on wallet_release (case_id, wallet_id)
    where agreed_at is null and withdrawn_at is null;
grant update (agreed_at, agreed_staff, agreed_by, withdrawn_at, withdrawn_staff, withdrawn_by) on wallet_release
    to "${app_role}";

-- What stands on a wallet, whichever case ordered it.
create index measure_standing_on on measure (target_id) where state <> 'LAPSED' and not release;
