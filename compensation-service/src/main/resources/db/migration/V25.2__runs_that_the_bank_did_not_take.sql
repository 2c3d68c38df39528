-- A file that left and that the bank did not take: two persons say so, and its claims are paid by another.
create table payment_run_refusal (
    run_id    uuid        not null references payment_run (id),
    person_id uuid        not null,
    staff_id  uuid        not null,
    note      text        not null check (char_length(note) between 1 and 500),
    said_at   timestamptz not null,
    primary key (run_id, person_id)
);

create function payment_run_refusal_guard() returns trigger language plpgsql as $$
begin
    perform 1 from payment_run where id = new.run_id for update;
    if not exists (select 1 from payment_run p where p.id = new.run_id and p.state = 'RELEASED') then
        raise exception 'a bank refuses what has left and what it has not carried out' using errcode = 'check_violation';
    end if;
    if exists (
            select 1 from payment_line l
            join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision
            where l.run_id = new.run_id and r.beneficiary = new.person_id) then
        raise exception 'nobody says of money to themselves that it did not leave' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_run_refusal_guard before insert on payment_run_refusal
    for each row execute function payment_run_refusal_guard();

do $$
declare
    c record;
begin
    for c in select conname from pg_constraint
            where contype = 'c' and conrelid = 'payment_run'::regclass
              and pg_get_constraintdef(oid) like '%RELEASED%' loop
        execute format('alter table payment_run drop constraint %I', c.conname);
    end loop;
end $$;
alter table payment_run add constraint payment_run_state
    check (state in ('MADE', 'RELEASED', 'CONFIRMED', 'CANCELLED', 'REFUSED'));
alter table payment_run add constraint payment_run_says_who_released_it
    check (num_nonnulls(released_by, released_at) = case when state in ('RELEASED', 'CONFIRMED', 'REFUSED') then 2 else 0 end);

-- As in V3, and the refusal.
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
    if (old.state, new.state) = ('RELEASED', 'REFUSED')
            and (select count(*) from payment_run_refusal r where r.run_id = new.id) < 2 then
        raise exception 'a run is refused on the word of two' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- As in V15, and: a line ends with a run that the bank refused.
create or replace function payment_line_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.live or not exists (
                select 1 from payment_run r where r.id = old.run_id and r.state in ('CANCELLED', 'REFUSED')
                union all
                select 1 from bank_return b
                where b.run_id = old.run_id and b.claim_id = old.claim_id and b.state = 'MATCHED') then
            raise exception 'a line lives as long as its run' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    perform 1 from claim where id = new.claim_id for update;
    if not exists (select 1 from claim c
            where c.id = new.claim_id and c.state = 'APPROVED' and c.revision = new.revision)
            or claim_approvers(new.claim_id, new.revision) < 2 then
        raise exception 'only what two persons approved is paid' using errcode = 'check_violation';
    end if;
    if not exists (select 1 from payment_run r where r.id = new.run_id and r.state = 'MADE') then
        raise exception 'nothing is added to a run that has left' using errcode = 'check_violation';
    end if;
    return new;
end $$;

grant select, insert on payment_run_refusal to "${app_role}";
