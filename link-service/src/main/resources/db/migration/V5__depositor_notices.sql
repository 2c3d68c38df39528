-- What a depositor has still to be told through the bank; written in the transaction of what happened.
create table depositor_notice (
    id              uuid        primary key,
    link_id         uuid        not null references link (id),
    bank_account_id uuid        not null references bank_account (id),
    bank_code       text        not null references bank (code),
    occasion        text        not null check (occasion in ('LINKED', 'DEBITED')),
    text            text        not null,
    state           text        not null check (state in ('DUE', 'SENT', 'UNDELIVERED')),
    attempts        integer     not null check (attempts >= 0),
    due_at          timestamptz not null,
    receipt         text        check ((receipt is not null) = (state = 'SENT'))
);
create index depositor_notice_due on depositor_notice (due_at) where state = 'DUE';
create index depositor_notice_undelivered on depositor_notice (id) where state = 'UNDELIVERED';

grant select, insert on depositor_notice to "${app_role}";
grant update (state, attempts, due_at, receipt) on depositor_notice to "${app_role}";
