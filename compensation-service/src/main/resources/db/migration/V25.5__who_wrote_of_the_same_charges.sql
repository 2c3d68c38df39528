-- A claim, and every other that has ever had one of the charges of its revision: whoever wrote of one approves none of them, and
-- what came back or was not credited of one stands beside all.
create function claims_of_the_charges(the_claim uuid, the_revision int) returns setof uuid
    language sql stable as $$
    select the_claim
    union
    select o.claim_id from claim_charge h join claim_charge o on o.charge_id = h.charge_id
    where h.claim_id = the_claim and h.revision = the_revision
$$;
grant execute on function claims_of_the_charges(uuid, int) to "${app_role}";

create or replace function claim_approvers(the_claim uuid, the_revision int) returns bigint
    language sql stable as $$
    select count(distinct a.person_id)
    from claim_approval a
    join claim_revision r on r.claim_id = a.claim_id and r.revision = a.revision
    where a.claim_id = the_claim and a.revision = the_revision
      and a.content_hash = r.content_hash
      and a.person_id is distinct from r.beneficiary
      and not exists (select 1 from claim_revision w where w.author = a.person_id
        and w.claim_id in (select claims_of_the_charges(the_claim, the_revision)))
$$;

create or replace function claim_approval_guard() returns trigger language plpgsql as $$
begin
    perform 1 from claim where id = new.claim_id for update;
    if not exists (select 1 from claim c
            where c.id = new.claim_id and c.state = 'DRAFT' and c.revision = new.revision) then
        raise exception 'what is approved is the present content of a draft' using errcode = 'check_violation';
    end if;
    if exists (select 1 from claim_revision w where w.author = new.person_id
                and w.claim_id in (select claims_of_the_charges(new.claim_id, new.revision)))
            or exists (select 1 from claim_revision r where r.claim_id = new.claim_id and r.revision = new.revision
                and r.beneficiary = new.person_id) then
        raise exception 'nobody approves what they wrote or get' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create or replace function interim_guard() returns trigger language plpgsql as $$
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
    if (tg_op = 'INSERT' or new.state in ('APPROVED', 'SENT') and new.state <> old.state)
            and claim_charges_amiss(new.claim_id, new.revision) > 0 then
        raise exception 'an interim payment is made for charges that are its claim''s own' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.state in ('APPROVED', 'SENT') and new.state <> old.state and (
            select count(*) from interim_approval a
            join claim_revision r on r.claim_id = new.claim_id and r.revision = new.revision
            where a.interim_id = new.id and a.person_id <> new.asked_by and a.person_id is distinct from r.beneficiary
              and not exists (select 1 from claim_revision w
                where w.author = a.person_id
                  and w.claim_id in (select claims_of_the_charges(new.claim_id, new.revision)))) < 2 then
        raise exception 'an interim payment is made on two approvals' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and old.state = 'APPROVED' and new.state = 'CANCELLED' and not exists (
            select 1 from claim c where c.id = new.claim_id and c.state in ('DRAFT', 'APPROVED')) then
        raise exception 'what a payment has counted is not taken back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
