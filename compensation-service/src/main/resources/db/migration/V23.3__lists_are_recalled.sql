-- Who wants a released list back; the second person takes back each line of which its bank has said nothing until then.
create table lump_sum_recall (
    lump_sum_id uuid        not null references lump_sum (id),
    person_id   uuid        not null,
    staff_id    uuid        not null,
    note        text        not null check (char_length(note) between 1 and 500),
    said_at     timestamptz not null,
    primary key (lump_sum_id, person_id)
);

-- A bank says that it has credited a line which was recalled. As long as it does not take that back, nothing is paid for the
-- charges of that line by any way: the depositor may have the money.
create table lump_sum_contradiction (
    lump_sum_id uuid        not null,
    claim_id    uuid        not null,
    said_by     uuid        not null,
    said_at     timestamptz not null,
    taken_back_by uuid,
    taken_back_at timestamptz,
    primary key (lump_sum_id, claim_id, said_at),
    foreign key (lump_sum_id, claim_id) references lump_sum_line (lump_sum_id, claim_id),
    check (num_nonnulls(taken_back_by, taken_back_at) in (0, 2))
);
create unique index lump_sum_contradiction_stands on lump_sum_contradiction (lump_sum_id, claim_id)
    where taken_back_at is null;
create index claim_charge_by_charge on claim_charge (charge_id);
grant select, insert on lump_sum_recall, lump_sum_contradiction to "${app_role}";
grant update (taken_back_by, taken_back_at) on lump_sum_contradiction to "${app_role}";

create function lump_sum_recall_guard() returns trigger language plpgsql as $$
begin
    perform 1 from lump_sum where id = new.lump_sum_id for update;
    if not exists (select 1 from lump_sum s where s.id = new.lump_sum_id and s.state = 'RELEASED') then
        raise exception 'what was not released is given up, not recalled' using errcode = 'check_violation';
    end if;
    if exists (
            select 1 from lump_sum_line l
            join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision
            where l.lump_sum_id = new.lump_sum_id and r.beneficiary = new.person_id) then
        raise exception 'nobody recalls money of their own' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger lump_sum_recall_guard before insert on lump_sum_recall
    for each row execute function lump_sum_recall_guard();

create function lump_sum_line_recall_guard() returns trigger language plpgsql as $$
begin
    if new.code = 'RECALLED' and old.outcome is null and (
            select count(*) from lump_sum_recall r where r.lump_sum_id = new.lump_sum_id) < 2 then
        raise exception 'a line is recalled by two persons' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger lump_sum_line_recall_guard before update on lump_sum_line
    for each row execute function lump_sum_line_recall_guard();

create function lump_sum_contradiction_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.taken_back_at is not null then
        raise exception 'what was taken back stays so' using errcode = 'check_violation';
    end if;
    if not exists (select 1 from lump_sum_line l
            where l.lump_sum_id = new.lump_sum_id and l.claim_id = new.claim_id and l.code = 'RECALLED') then
        raise exception 'a recall is contradicted, nothing else' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger lump_sum_contradiction_guard before insert or update on lump_sum_contradiction
    for each row execute function lump_sum_contradiction_guard();

-- Charges of a revision that a bank says it has made good already, out of a list that was recalled.
create function claim_charges_credited(the_claim uuid, the_revision int) returns bigint
    language sql stable as $$
    select count(*)
    from claim_charge c
    where c.claim_id = the_claim and c.revision = the_revision and exists (
        select 1 from claim_charge was
        join lump_sum_line l on l.claim_id = was.claim_id and l.revision = was.revision
        join lump_sum_contradiction x on x.lump_sum_id = l.lump_sum_id and x.claim_id = l.claim_id
            and x.taken_back_at is null
        where was.charge_id = c.charge_id)
$$;
grant execute on function claim_charges_credited(uuid, int) to "${app_role}";

-- As in V3, and: what a bank says it has credited.
create or replace function claim_charges_amiss(the_claim uuid, the_revision int) returns bigint
    language sql stable as $$
    select count(*) + claim_charges_credited(the_claim, the_revision)
    from claim_charge c
    join fraud_case f on f.id = c.case_id
    left join claimed_charge h on h.charge_id = c.charge_id and h.claim_id = c.claim_id
    where c.claim_id = the_claim and c.revision = the_revision
      and (h.charge_id is null or f.outcome = 'OWN_USE')
$$;
