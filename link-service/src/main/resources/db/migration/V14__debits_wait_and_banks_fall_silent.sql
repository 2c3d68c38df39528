-- A debit that is asked for while its bank is closed waits without having left; and when a bank last said something.
alter table debit drop constraint debit_state_check;
alter table debit add constraint debit_state_check
    check (state in ('WAITING', 'PENDING', 'IN_DOUBT', 'ACCEPTED', 'DECLINED', 'CLOSED'));
do $$
declare
    whole text;
begin
    select conname into strict whole from pg_constraint
    where conrelid = 'debit'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%sent_at%';
    execute format('alter table debit drop constraint %I', whole);
end $$;
alter table debit add constraint debit_leaves_whole
    check (state = 'CLOSED' or (link_id is not null and bank_code is not null and (sent_at is not null or state = 'WAITING')));
alter table debit add column answered_at timestamptz;
grant update (answered_at) on debit to "${app_role}";
-- Summaries only: an answer's time is written with the answer, and a debit's update stays where the debit is.
create index debit_by_answer on debit using brin (answered_at) with (pages_per_range = 16);

-- A bank that seems to have stopped us: one alarm for a bank until a person has seen it and the bank takes debits again.
create table silent_stop (
    alarm_id            uuid        primary key,
    version             bigint      not null check (version > 0),
    bank_code           text        not null references bank (code),
    cause               text        not null check (cause in ('REFUSALS', 'FAILURE_SHARE')),
    debits              integer     not null check (debits > 0),
    failed              integer     not null check (failed between 0 and debits),
    refused             integer     not null check (refused between 0 and failed),
    noticed_at          timestamptz not null,
    acknowledged_at     timestamptz,
    acknowledged_by     uuid,
    acknowledged_person uuid,
    ended_at            timestamptz,
    check (ended_at is null or acknowledged_at is not null),
    check (num_nonnulls(acknowledged_at, acknowledged_by, acknowledged_person) in (0, 3))
);
create unique index silent_stop_open on silent_stop (bank_code) where ended_at is null;
grant select, insert on silent_stop to "${app_role}";
grant update (version, acknowledged_at, acknowledged_by, acknowledged_person, ended_at) on silent_stop to "${app_role}";

-- What left on a day, for the statement of a bank that answers no inquiries.
create index debit_by_leaving on debit using brin (sent_at) with (pages_per_range = 16);
