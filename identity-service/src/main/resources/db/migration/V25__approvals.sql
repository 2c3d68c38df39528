-- The holder's word for exactly one transfer or payout. Codes have two purposes more.
alter table one_time_code drop constraint one_time_code_purpose_check,
    add constraint one_time_code_purpose_check
        check (purpose in ('OPENING', 'PHONE', 'LINK', 'PASSWORD', 'CONTACT_OLD', 'CONTACT_NEW', 'TRANSFER', 'PAYOUT'));
alter table code_series drop constraint code_series_purpose_check,
    add constraint code_series_purpose_check
        check (purpose in ('OPENING', 'PHONE', 'LINK', 'PASSWORD', 'CONTACT_OLD', 'CONTACT_NEW', 'TRANSFER', 'PAYOUT'));

create table approval (
    id              uuid        primary key,
    account_id      uuid        not null references account (account_id),
    kind            text        not null check (kind in ('TRANSFER', 'PAYOUT')),
    payee_id        uuid        not null,
    amount_yen      bigint      not null check (amount_yen > 0),
    version         bigint      not null check (version > 0),
    state           text        not null check (state in ('AWAITED', 'GIVEN', 'REFUSED', 'LOCKED')),
    code_expires_at timestamptz,
    reasons         text,
    check ((state in ('AWAITED', 'GIVEN')) = (code_expires_at is not null)),
    check ((state = 'REFUSED') = (reasons is not null))
);

grant select, insert on approval to "${app_role}";
grant update (version, state, code_expires_at) on approval to "${app_role}";
