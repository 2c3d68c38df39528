-- A password is changed, reset, or hashed anew with other parameters.
grant update (password_hash) on account to "${app_role}";

-- What a sign-in lasts for; its refresh tokens hang on it. The device is a keyed hash of what the app calls itself.
create table customer_session (
    session_id   uuid        primary key,
    version      bigint      not null,
    account_id   uuid        not null references account (account_id),
    method       text        not null check (method in ('PASSWORD', 'PASSKEY_OF_DEVICE', 'PASSKEY_SYNCED')),
    device_hash  text        check (device_hash ~ '^[0-9a-f]{64}$'),
    started_at   timestamptz not null,
    last_used_at timestamptz not null,
    ends_at      timestamptz not null check (ends_at > started_at),
    ended_at     timestamptz
);
create index customer_session_by_account on customer_session (account_id) where ended_at is null;

-- Only hashes; a used one is kept until its session is over, so that its second use is noticed.
create table refresh_token (
    token_hash text        primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    session_id uuid        not null references customer_session (session_id),
    issued_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > issued_at),
    used_at    timestamptz
);
-- A session has one token that is good.
create unique index refresh_token_stands on refresh_token (session_id) where used_at is null;
create index refresh_token_by_session on refresh_token (session_id);

-- Asking for another password, for an address known or not.
create table password_reset (
    reset_id     uuid        primary key,
    version      bigint      not null,
    address_hash text        not null,
    started_at   timestamptz not null,
    account_id   uuid        references account (account_id),
    done_at      timestamptz
);

-- A fourth thing that codes are asked for.
alter table one_time_code drop constraint one_time_code_purpose_check;
alter table one_time_code add constraint one_time_code_purpose_check
    check (purpose in ('OPENING', 'PHONE', 'LINK', 'PASSWORD'));
alter table code_series drop constraint code_series_purpose_check;
alter table code_series add constraint code_series_purpose_check
    check (purpose in ('OPENING', 'PHONE', 'LINK', 'PASSWORD'));

grant select, insert on customer_session to "${app_role}";
grant update (version, last_used_at, ended_at) on customer_session to "${app_role}";
grant select, insert, delete on refresh_token to "${app_role}";
grant update (used_at) on refresh_token to "${app_role}";
grant select, insert on password_reset to "${app_role}";
grant update (version, done_at) on password_reset to "${app_role}";
