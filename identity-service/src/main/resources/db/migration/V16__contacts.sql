-- What became of a message: by its reference alone, neither text nor receiver.
create table message_dispatch (
    reference  uuid        primary key,
    channel    text        not null check (channel in ('SMS', 'VOICE', 'MAIL')),
    state      text        not null default 'HANDED_OVER'
                           check (state in ('HANDED_OVER', 'ACCEPTED', 'DELIVERED', 'FAILED', 'EXPIRED')),
    handed_at  timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp()
);

grant select, insert on message_dispatch to "${app_role}";
grant update (state, changed_at) on message_dispatch to "${app_role}";

-- How many codes were sent by one device, network, number, block of numbers, or at all: a window begins with the first.
create table code_budget (
    key         text        primary key,
    taken       integer     not null check (taken > 0),
    window_from timestamptz not null
);

-- How many of the tries from a network that strangers share failed.
create table code_ratio (
    site        text        primary key,
    tries       integer     not null check (tries > 0),
    failed      integer     not null check (failed between 0 and tries),
    window_from timestamptz not null
);

grant select, insert on code_budget, code_ratio to "${app_role}";
grant update (taken, window_from) on code_budget to "${app_role}";
grant update (tries, failed, window_from) on code_ratio to "${app_role}";

alter table one_time_code drop constraint one_time_code_purpose_check,
    add constraint one_time_code_purpose_check
        check (purpose in ('OPENING', 'PHONE', 'LINK', 'PASSWORD', 'CONTACT_OLD', 'CONTACT_NEW'));
alter table code_series drop constraint code_series_purpose_check,
    add constraint code_series_purpose_check
        check (purpose in ('OPENING', 'PHONE', 'LINK', 'PASSWORD', 'CONTACT_OLD', 'CONTACT_NEW'));

-- The replacement of a number or a mail address, both only hashed and sealed.
create table contact_change (
    change_id       uuid        primary key,
    account_id      uuid        not null references account (account_id),
    kind            text        not null check (kind in ('PHONE', 'EMAIL')),
    way             text        not null check (way in ('OLD_CONTACT', 'NEW_PROOF')),
    old_hash        text        not null,
    old_sealed      bytea       not null,
    old_line        text,
    old_worth       text        check (old_worth in ('CONTRACT_VERIFIED', 'KNOWN_MOBILE', 'UNKNOWN')),
    old_verified_at timestamptz,
    new_hash        text        not null check (new_hash <> old_hash),
    new_sealed      bytea       not null,
    new_line        text,
    new_worth       text        check (new_worth in ('CONTRACT_VERIFIED', 'KNOWN_MOBILE', 'UNKNOWN')),
    started_at      timestamptz not null,
    freeze_id       uuid        not null unique,
    state           text        not null check (state in ('AWAITED', 'FREEZING', 'BOUND', 'ENDED')),
    version         bigint      not null check (version > 0),
    old_shown_at    timestamptz,
    new_shown_at    timestamptz,
    bound_at        timestamptz,
    cools_until     timestamptz,
    ended_because   text,
    check (num_nulls(old_line, old_worth, old_verified_at, new_line, new_worth)
        = case kind when 'PHONE' then 0 else 5 end),
    check (state not in ('FREEZING', 'BOUND') or new_shown_at is not null),
    check (state not in ('FREEZING', 'BOUND') or way = 'NEW_PROOF' or old_shown_at is not null),
    check (state <> 'BOUND' or cools_until > bound_at),
    check ((state = 'ENDED') = (ended_because is not null))
);
-- One change of a kind at a time.
create unique index contact_change_under_way on contact_change (account_id, kind) where state in ('AWAITED', 'FREEZING');
create index contact_change_by_account on contact_change (account_id, cools_until);

grant select, insert on contact_change to "${app_role}";
grant update (old_sealed, new_sealed) on contact_change to "${app_role}";
grant update (state, version, old_shown_at, new_shown_at, bound_at, cools_until, ended_because)
    on contact_change to "${app_role}";
grant update (address_hash, address_sealed) on account to "${app_role}";
