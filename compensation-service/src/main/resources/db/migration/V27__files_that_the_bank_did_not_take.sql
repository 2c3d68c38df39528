-- One rule for each file that has left, of a run or of an interim payment: two persons say that the bank did not take it, with the
-- same written reference of the bank, or without one once a statement in line has told its day and no debit of it. What the bank
-- debits all the same stands against it, and nothing is paid for its charges meanwhile.

-- A file of an interim payment has an id of its own: there may be another after it.
alter table interim_payment add column file_id uuid unique;
update interim_payment set file_id = gen_random_uuid() where file is not null;
do $$
declare
    c record;
begin
    for c in select conname from pg_constraint
            where contype = 'c' and conrelid = 'interim_payment'::regclass
              and pg_get_constraintdef(oid) like '%num_nonnulls%' loop
        execute format('alter table interim_payment drop constraint %I', c.conname);
    end loop;
end $$;
alter table interim_payment add constraint interim_has_a_file_once_it_left
    check (num_nonnulls(transfer_date, file, sha256, sent_by, file_id) = case when state in ('SENT', 'PAID') then 5 else 0 end);

create table interim_refused_file (
    file_id       uuid        primary key,
    interim_id    uuid        not null references interim_payment (id),
    revision      int         not null,
    transfer_date date        not null,
    file          bytea       not null,
    sha256        bytea       not null check (sha256 = pg_catalog.sha256(file)),
    sent_by       uuid        not null,
    refused_at    timestamptz not null,
    -- The bank had debited it: it pays its interim payment after all.
    debited_after_all_at timestamptz
);
create index interim_refused_file_of_interim on interim_refused_file (interim_id);

create table file_refusal (
    file_id        uuid        not null,
    person_id      uuid        not null,
    staff_id       uuid        not null,
    bank_reference text        check (char_length(bank_reference) between 1 and 64),
    note           text        not null check (char_length(note) between 1 and 500),
    said_at        timestamptz not null
);
create unique index file_refusal_once on file_refusal (file_id, person_id, coalesce(bank_reference, ''));
insert into file_refusal (file_id, person_id, staff_id, note, said_at)
select run_id, person_id, staff_id, note, said_at from payment_run_refusal;

-- A line of a statement by which a file was paid out of our account; more than one of an amount are of as many files.
create table bank_debit (
    id           uuid        primary key,
    statement_id uuid        not null references bank_statement (id),
    inquiry      text        not null check (char_length(inquiry) <= 8),
    booked_on    date        not null,
    amount_yen   bigint      not null check (amount_yen > 0),
    file_id      uuid        not null,
    found_at     timestamptz not null,
    -- It was refused when the bank debited it.
    contradicts  boolean     not null,
    set_aside_at timestamptz,
    version      bigint      not null check (version > 0)
);
create unique index bank_debit_of_file on bank_debit (file_id) where set_aside_at is null;
create index bank_debit_told on bank_debit (booked_on, inquiry, amount_yen);

-- Who says that it is no debit of that file, or that the bank gave it back.
create table bank_debit_word (
    debit_id  uuid        not null references bank_debit (id),
    person_id uuid        not null,
    staff_id  uuid        not null,
    note      text        not null check (char_length(note) between 1 and 500),
    said_at   timestamptz not null,
    primary key (debit_id, person_id)
);

create view sent_file as
select r.id file_id, 'PAYMENT_RUN' kind, r.id of_id, r.total_yen, r.transfer_date, r.state = 'REFUSED' refused
from payment_run r where r.state in ('RELEASED', 'CONFIRMED', 'REFUSED')
union all
select i.file_id, 'INTERIM', i.id, i.amount_yen, i.transfer_date, false from interim_payment i where i.file_id is not null
union all
select f.file_id, 'INTERIM', f.interim_id, i.amount_yen, f.transfer_date, true
from interim_refused_file f join interim_payment i on i.id = f.interim_id where f.debited_after_all_at is null;
create index payment_run_of_total on payment_run (total_yen) where state in ('RELEASED', 'CONFIRMED', 'REFUSED');

-- Whom a file pays, as it was written.
create view sent_file_claim as
select l.run_id file_id, l.claim_id, l.revision from payment_line l
union all
select i.file_id, i.claim_id, i.revision from interim_payment i where i.file_id is not null
union all
select f.file_id, i.claim_id, f.revision from interim_refused_file f join interim_payment i on i.id = f.interim_id;

create function file_refusers(the_file uuid) returns bigint language sql stable as $$
    select coalesce(max(persons), 0)
    from (select count(*) persons from file_refusal where file_id = the_file group by coalesce(bank_reference, '')) said
$$;

create function file_refusal_guard() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(18104, 15);
    if not exists (select 1 from payment_run r where r.id = new.file_id and r.state = 'RELEASED')
            and not exists (select 1 from interim_payment i where i.file_id = new.file_id and i.state = 'SENT') then
        raise exception 'a bank refuses what has left and what it has not carried out' using errcode = 'check_violation';
    end if;
    if exists (select 1 from bank_debit d where d.file_id = new.file_id and d.set_aside_at is null) then
        raise exception 'a bank takes what it has debited' using errcode = 'check_violation';
    end if;
    if exists (select 1 from sent_file_claim p join claim_revision r on r.claim_id = p.claim_id and r.revision = p.revision
            where p.file_id = new.file_id and r.beneficiary = new.person_id) then
        raise exception 'nobody says of money to themselves that it did not leave' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger file_refusal_guard before insert on file_refusal for each row execute function file_refusal_guard();
drop table payment_run_refusal;
drop function payment_run_refusal_guard();

create function bank_debit_guard() returns trigger language plpgsql as $$
begin
    if new.set_aside_at is not null and (tg_op = 'INSERT' or old.set_aside_at is null)
            and (select count(*) from bank_debit_word w where w.debit_id = new.id) < 2 then
        raise exception 'a debit is set aside on the word of two' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and old.set_aside_at is distinct from new.set_aside_at and old.set_aside_at is not null then
        raise exception 'what was set aside stays so' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger bank_debit_guard before insert or update on bank_debit for each row execute function bank_debit_guard();

create function bank_debit_word_guard() returns trigger language plpgsql as $$
begin
    if exists (select 1 from bank_debit d join file_refusal f on f.file_id = d.file_id
            where d.id = new.debit_id and f.person_id = new.person_id)
            or exists (select 1 from bank_debit d join bank_statement s on s.id = d.statement_id
            where d.id = new.debit_id and s.taken_by = new.person_id)
            or exists (select 1 from bank_debit d join sent_file_claim p on p.file_id = d.file_id
            join claim_revision r on r.claim_id = p.claim_id and r.revision = p.revision
            where d.id = new.debit_id and r.beneficiary = new.person_id) then
        raise exception 'a debit is set aside by others than those who spoke of it or are paid by it' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger bank_debit_word_guard before insert on bank_debit_word
    for each row execute function bank_debit_word_guard();

-- As in V25.2, with the words that are kept for both.
create or replace function payment_run_guard() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
            ('MADE', 'RELEASED'), ('MADE', 'CANCELLED'), ('RELEASED', 'CONFIRMED'), ('RELEASED', 'REFUSED')) then
        raise exception 'a run that is % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.state = 'RELEASED' and exists (
            select 1 from payment_line l
            join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision
            where l.run_id = new.id and r.beneficiary = new.released_by) then
        raise exception 'nobody releases money to themselves' using errcode = 'check_violation';
    end if;
    if (old.state, new.state) = ('MADE', 'RELEASED') and exists (
            select 1 from payment_line l
            where l.run_id = new.id and claim_charges_amiss(l.claim_id, l.revision) > 0) then
        raise exception 'a run is released for charges that are its claims'' own' using errcode = 'check_violation';
    end if;
    if (old.state, new.state) = ('RELEASED', 'REFUSED') and file_refusers(new.id) < 2 then
        raise exception 'a run is refused on the word of two' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- As in V25.5, and: what the bank did not take may be sent anew, what it debited all the same is paid.
create or replace function interim_guard() returns trigger language plpgsql as $$
begin
    perform 1 from claim where id = new.claim_id for update;
    if tg_op = 'INSERT' and new.state <> 'ASKED' then
        raise exception 'an interim payment is asked for first' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.state <> old.state and (old.state, new.state) not in (
            ('ASKED', 'APPROVED'), ('ASKED', 'CANCELLED'), ('APPROVED', 'CANCELLED'), ('APPROVED', 'SENT'),
            ('SENT', 'PAID'), ('SENT', 'APPROVED'), ('APPROVED', 'PAID')) then
        raise exception 'an interim payment that is % does not become %', old.state, new.state
            using errcode = 'check_violation';
    end if;
    if (tg_op = 'INSERT' or old.state = 'ASKED' and new.state = 'APPROVED') and not exists (
            select 1 from claim c join claim_revision r on r.claim_id = c.id and r.revision = c.revision
            where c.id = new.claim_id and c.state = 'DRAFT' and c.revision = new.revision and r.owed_yen > new.amount_yen)
            then
        raise exception 'an interim payment is a part of what a draft says' using errcode = 'check_violation';
    end if;
    if (tg_op = 'INSERT' or (old.state, new.state) in (('ASKED', 'APPROVED'), ('APPROVED', 'SENT')))
            and claim_charges_amiss(new.claim_id, new.revision) > 0 then
        raise exception 'an interim payment is made for charges that are its claim''s own' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (old.state, new.state) in (('ASKED', 'APPROVED'), ('APPROVED', 'SENT')) and (
            select count(*) from interim_approval a
            join claim_revision r on r.claim_id = new.claim_id and r.revision = new.revision
            where a.interim_id = new.id and a.person_id <> new.asked_by and a.person_id is distinct from r.beneficiary
              and not exists (select 1 from claim_revision w
                where w.author = a.person_id
                  and w.claim_id in (select claims_of_the_charges(new.claim_id, new.revision)))) < 2 then
        raise exception 'an interim payment is made on two approvals' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and old.state = 'APPROVED' and new.state = 'CANCELLED' and not exists (
            select 1 from claim c where c.id = new.claim_id and c.state in ('DRAFT', 'APPROVED', 'WITHDRAWN')) then
        raise exception 'what a payment has counted is not taken back' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (old.state, new.state) = ('SENT', 'APPROVED') and (file_refusers(old.file_id) < 2
            or not exists (select 1 from interim_refused_file f where f.file_id = old.file_id and f.interim_id = new.id)) then
        raise exception 'an interim payment is sent anew on the word of two' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (old.state, new.state) = ('APPROVED', 'PAID') and not exists (
            select 1 from bank_debit d where d.file_id = new.file_id and d.contradicts and d.set_aside_at is null) then
        raise exception 'an interim payment is paid by a file that has left' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.revision <> old.revision and not (
            (old.state, new.state) = ('SENT', 'APPROVED') and exists (
                select 1 from claim c where c.id = new.claim_id and c.revision = new.revision
                  and c.state in ('IN_PAYMENT', 'PAID'))) then
        raise exception 'an interim payment is of what was asked for' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Claims of files that the bank debited although it had not taken them.
create view contradicted_claim as
select p.claim_id, p.revision, d.id debit_id
from bank_debit d
join sent_file f on f.file_id = d.file_id and f.refused
join sent_file_claim p on p.file_id = d.file_id
where d.set_aside_at is null;

-- As in V23.3, and: what a bank has debited of a file that it had refused.
create or replace function claim_charges_credited(the_claim uuid, the_revision int) returns bigint
    language sql stable as $$
    select count(*)
    from claim_charge c
    where c.claim_id = the_claim and c.revision = the_revision and (exists (
        select 1 from claim_charge was
        join lump_sum_line l on l.claim_id = was.claim_id and l.revision = was.revision
        join lump_sum_contradiction x on x.lump_sum_id = l.lump_sum_id and x.claim_id = l.claim_id
            and x.taken_back_at is null
        where was.charge_id = c.charge_id)
      or exists (
        select 1 from bank_debit d
        join sent_file f on f.file_id = d.file_id and f.refused
        join sent_file_claim p on p.file_id = d.file_id
        join claim_charge was on was.claim_id = p.claim_id and was.revision = p.revision
        where d.contradicts and d.set_aside_at is null and was.charge_id = c.charge_id))
$$;
create index bank_debit_contradicts on bank_debit (file_id) where contradicts and set_aside_at is null;

grant select on sent_file, sent_file_claim, contradicted_claim to "${app_role}";
grant execute on function file_refusers(uuid) to "${app_role}";
grant select, insert on interim_refused_file, file_refusal, bank_debit, bank_debit_word to "${app_role}";
grant update (debited_after_all_at) on interim_refused_file to "${app_role}";
grant update (set_aside_at, version) on bank_debit to "${app_role}";
grant update (file_id, revision) on interim_payment to "${app_role}";
