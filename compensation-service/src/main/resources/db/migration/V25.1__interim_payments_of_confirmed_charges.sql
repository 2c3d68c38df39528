-- As in V15.3, and: nothing is asked for, approved or sent of what turned out to be the depositor's own.
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
                where w.claim_id = new.claim_id and w.revision <= new.revision and w.author = a.person_id)) < 2 then
        raise exception 'an interim payment is made on two approvals' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and old.state = 'APPROVED' and new.state = 'CANCELLED' and not exists (
            select 1 from claim c where c.id = new.claim_id and c.state in ('DRAFT', 'APPROVED')) then
        raise exception 'what a payment has counted is not taken back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
