-- A credit that is asked for while its bank is closed waits without having left, as a debit does.
alter table credit drop constraint credit_state_check;
alter table credit add constraint credit_state_check
    check (state in ('WAITING', 'PENDING', 'IN_DOUBT', 'ACCEPTED', 'DECLINED', 'CLOSED'));
do $$
declare
    whole text;
begin
    select conname into strict whole from pg_constraint
    where conrelid = 'credit'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%sent_at%';
    execute format('alter table credit drop constraint %I', whole);
end $$;
alter table credit add constraint credit_leaves_whole
    check (state = 'CLOSED' or (link_id is not null and bank_code is not null and (sent_at is not null or state = 'WAITING')));

-- When an order left for its bank, by the clock of business: on which days' statements it may be. Orders that left before
-- this was kept have none, and no statement settles them as not booked.
alter table debit
    add column left_first_at timestamptz,
    add column left_last_at  timestamptz,
    add check ((left_first_at is null) = (left_last_at is null));
alter table credit
    add column left_first_at timestamptz,
    add column left_last_at  timestamptz,
    add check ((left_first_at is null) = (left_last_at is null));
grant update (left_first_at, left_last_at) on debit, credit to "${app_role}";

-- A bank's statement of a day: the first whole file stays; until then, the digest and the flaw of the last that was not.
create table bank_statement (
    bank_code   text        not null references bank (code),
    day         date        not null,
    version     bigint      not null check (version > 0),
    digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
    lines       integer     not null check (lines >= 0),
    flaw        text,
    received_at timestamptz not null,
    primary key (bank_code, day),
    check (flaw is null or lines = 0)
);

create table bank_statement_line (
    bank_code      text    not null,
    day            date    not null,
    number         integer not null check (number > 0),
    direction      text    not null check (direction in ('DEBIT', 'CREDIT')),
    order_id       uuid    not null,
    amount_yen     bigint  not null check (amount_yen > 0),
    bank_reference text    not null check (char_length(bank_reference) between 1 and 100),
    primary key (bank_code, day, number),
    foreign key (bank_code, day) references bank_statement (bank_code, day)
);
create index bank_statement_line_of_order on bank_statement_line (order_id);

grant select, insert on bank_statement, bank_statement_line to "${app_role}";
grant update (version, digest, lines, flaw, received_at) on bank_statement to "${app_role}";
