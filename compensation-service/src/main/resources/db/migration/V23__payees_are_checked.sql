-- What payees' banks said of the names under which claims are to be paid (IN-09). Nothing of it changes; the newest counts.
-- A replica of the release before makes no run any more: it would pay without having asked.
create table payee_check (
    id         uuid        primary key,
    place      bigint      generated always as identity,
    claim_id   uuid        not null,
    revision   int         not null,
    outcome    text        not null check (outcome in ('EQUAL', 'DIFFERS', 'UNKNOWN_ACCOUNT', 'BANK_CANNOT', 'NOT_ANSWERED')),
    checked_at timestamptz not null,
    foreign key (claim_id, revision) references claim_revision (claim_id, revision)
);
create index payee_check_newest on payee_check (claim_id, revision, place desc);

-- Whose payee is to be asked about, and when by the database's own clock; a claim is in it from its first revision on.
create table payee_to_check (
    claim_id uuid        primary key references claim (id) deferrable initially deferred,
    revision int         not null,
    attempts int         not null default 0,
    due_at   timestamptz not null default clock_timestamp()
);
create index payee_to_check_due on payee_to_check (due_at, claim_id);
insert into payee_to_check (claim_id, revision) select id, revision from claim where state in ('DRAFT', 'APPROVED');

create function payee_is_to_be_checked() returns trigger language plpgsql as $$
begin
    insert into payee_to_check (claim_id, revision) values (new.claim_id, new.revision)
    on conflict (claim_id) do update set revision = excluded.revision, attempts = 0, due_at = clock_timestamp();
    return null;
end $$;
create trigger payee_is_to_be_checked after insert on claim_revision
    for each row execute function payee_is_to_be_checked();

alter table payment_run add column unchecked int not null default 0 check (unchecked between 0 and payments);
alter table payment_line add column payee_outcome text check (payee_outcome in ('EQUAL', 'BANK_CANNOT'));
alter table payment_line add column payee_checked_at timestamptz
    check ((payee_checked_at is null) = (payee_outcome is null));

create function payment_line_payee_guard() returns trigger language plpgsql as $$
begin
    if not exists (
            select 1 from payee_check k
            where k.claim_id = new.claim_id and k.revision = new.revision
              and k.outcome = new.payee_outcome and k.checked_at = new.payee_checked_at) then
        raise exception 'nobody is paid before their bank was asked whose account it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_line_payee_guard before insert on payment_line
    for each row execute function payment_line_payee_guard();

create or replace function payment_run_sum_guard() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment_line l where l.run_id = new.id
            having count(*) = new.payments and sum(l.amount_yen) = new.total_yen
               and count(*) filter (where l.payee_outcome = 'BANK_CANNOT') = new.unchecked) then
        raise exception 'a run is the sum of its lines' using errcode = 'check_violation';
    end if;
    return null;
end $$;

grant select, insert on payee_check to "${app_role}";
grant select, insert, delete on payee_to_check to "${app_role}";
grant update (revision, attempts, due_at) on payee_to_check to "${app_role}";
