-- What holders have to be told of charges of their wallets; due_at is this database's own time.
create table charge_notice (
    charge_id  uuid        primary key,
    account_id uuid        not null references account (account_id),
    amount_yen bigint      not null check (amount_yen > 0),
    bank_code  text        not null,
    charged_at timestamptz not null,
    channel    text        not null default 'MAIL' check (channel in ('MAIL', 'SMS', 'VOICE')),
    state      text        not null default 'DUE' check (state in ('DUE', 'SENT', 'UNDELIVERED')),
    version    bigint      not null default 0 check (version >= 0),
    attempts   integer     not null default 0 check (attempts >= 0),
    due_at     timestamptz not null default clock_timestamp(),
    -- Of the message, by which its receipt is kept beside the others.
    reference  uuid,
    check (state <> 'SENT' or reference is not null)
);
create index charge_notice_due on charge_notice (due_at) where state = 'DUE';
create index charge_notice_undelivered on charge_notice (charge_id) where state = 'UNDELIVERED';
create unique index charge_notice_of_message on charge_notice (reference) where reference is not null;

grant select, insert on charge_notice to "${app_role}";
grant update (channel, state, version, attempts, due_at, reference) on charge_notice to "${app_role}";
