-- A part of what is owed, before the claim is decided (A56). From its approval on it counts against the claim, so that both
-- together are never more than what is owed; where it turns out that nothing was stolen, it is a debt.
create table interim_payment (
    id            uuid        primary key,
    number        bigint      not null unique check (number between 1 and 9999999999),
    claim_id      uuid        not null references claim (id),
    revision      int         not null,
    amount_yen    bigint      not null check (amount_yen > 0),
    state         text        not null check (state in ('ASKED', 'APPROVED', 'SENT', 'PAID', 'CANCELLED')),
    asked_by      uuid        not null,
    asked_staff   uuid        not null,
    asked_at      timestamptz not null,
    transfer_date date,
    file          bytea       check (octet_length(file) = 480),
    sha256        bytea       check (sha256 = pg_catalog.sha256(file)),
    sent_by       uuid        check (sent_by <> asked_by),
    version       bigint      not null check (version > 0),
    foreign key (claim_id, revision) references claim_revision (claim_id, revision),
    check (num_nonnulls(transfer_date, file, sha256, sent_by) = case when state in ('SENT', 'PAID') then 4 else 0 end)
);
-- One for a claim, whatever became of its revisions.
create unique index interim_of_a_claim on interim_payment (claim_id) where state <> 'CANCELLED';

create table interim_approval (
    interim_id  uuid        not null references interim_payment (id),
    person_id   uuid        not null,
    staff_id    uuid        not null,
    approved_at timestamptz not null,
    primary key (interim_id, person_id)
);

create table interim_debt (
    interim_id  uuid        primary key references interim_payment (id),
    amount_yen  bigint      not null check (amount_yen > 0),
    recorded_at timestamptz not null
);

-- What a revision still has to be paid.
create function claim_due(the_claim uuid, the_revision int) returns bigint
    language sql stable as $$
    select r.owed_yen - coalesce((select sum(i.amount_yen) from interim_payment i
        where i.claim_id = the_claim and i.state in ('APPROVED', 'SENT', 'PAID')), 0)::bigint
    from claim_revision r where r.claim_id = the_claim and r.revision = the_revision
$$;

-- A line pays what is due, which is what is owed where there was no interim payment.
do $$
declare
    c record;
begin
    for c in select conname, conrelid::regclass as of_table from pg_constraint
            where contype = 'f' and confrelid = 'claim_revision'::regclass and array_length(conkey, 1) = 3
              and conrelid in ('payment_line'::regclass, 'lump_sum_line'::regclass) loop
        execute format('alter table %s drop constraint %I', c.of_table, c.conname);
    end loop;
end $$;
alter table payment_line add foreign key (claim_id, revision) references claim_revision (claim_id, revision);
alter table lump_sum_line add foreign key (claim_id, revision) references claim_revision (claim_id, revision);

create function line_pays_what_is_due() returns trigger language plpgsql as $$
begin
    if new.amount_yen is distinct from claim_due(new.claim_id, new.revision) or new.amount_yen < 1 then
        raise exception 'a line pays exactly what is due' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_line_pays_what_is_due before insert on payment_line
    for each row execute function line_pays_what_is_due();
create trigger lump_sum_line_pays_what_is_due before insert on lump_sum_line
    for each row execute function line_pays_what_is_due();

create function interim_guard() returns trigger language plpgsql as $$
begin
    perform 1 from claim where id = new.claim_id for update;
    if tg_op = 'INSERT' and new.state <> 'ASKED' then
        raise exception 'an interim payment is asked for first' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.state <> old.state and (old.state, new.state) not in (
            ('ASKED', 'APPROVED'), ('ASKED', 'CANCELLED'), ('APPROVED', 'CANCELLED'), ('APPROVED', 'SENT'),
            ('SENT', 'PAID')) then
        raise exception 'an interim payment that is % does not become %', old.state, new.state
            using errcode = 'check_violation';
    end if;
    if (tg_op = 'INSERT' or old.state = 'ASKED' and new.state = 'APPROVED') and not exists (
            select 1 from claim c join claim_revision r on r.claim_id = c.id and r.revision = c.revision
            where c.id = new.claim_id and c.state = 'DRAFT' and c.revision = new.revision and r.owed_yen > new.amount_yen)
            then
        raise exception 'an interim payment is a part of what a draft says' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.state in ('APPROVED', 'SENT') and new.state <> old.state and (
            select count(*) from interim_approval a
            join claim_revision r on r.claim_id = new.claim_id and r.revision = new.revision
            where a.interim_id = new.id and a.person_id <> new.asked_by and a.person_id is distinct from r.beneficiary
              and not exists (select 1 from claim_revision w
                where w.claim_id = new.claim_id and w.revision <= new.revision and w.author = a.person_id)) < 2 then
        raise exception 'an interim payment is made on two approvals' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and old.state = 'APPROVED' and new.state = 'CANCELLED' and not exists (
            select 1 from claim c where c.id = new.claim_id and c.state in ('DRAFT', 'APPROVED')) then
        raise exception 'what a payment has counted is not taken back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger interim_guard before insert or update on interim_payment
    for each row execute function interim_guard();

create function claim_keeps_its_interim() returns trigger language plpgsql as $$
begin
    if new.state = 'WITHDRAWN' and old.state <> 'WITHDRAWN' and exists (select 1 from interim_payment i
            where i.claim_id = new.id and i.state in ('APPROVED', 'SENT', 'PAID')) then
        raise exception 'a claim of which a part is paid is not withdrawn' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger claim_keeps_its_interim before update on claim for each row execute function claim_keeps_its_interim();

create function claim_owes_more_than_its_interim() returns trigger language plpgsql as $$
begin
    if claim_due(new.claim_id, new.revision) < 1 then
        raise exception 'a claim owes more than was paid of it' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger claim_owes_more_than_its_interim after insert on claim_revision
    deferrable initially deferred for each row execute function claim_owes_more_than_its_interim();

grant execute on function claim_due(uuid, int) to "${app_role}";
grant select, insert on interim_payment, interim_approval, interim_debt to "${app_role}";
grant update (state, transfer_date, file, sha256, sent_by, version) on interim_payment to "${app_role}";
