-- As in V25, and: what was paid of a claim whose case is own use is a debt, and holds its charges no more.
create or replace function claim_keeps_its_interim() returns trigger language plpgsql as $$
begin
    if new.state = 'WITHDRAWN' and old.state <> 'WITHDRAWN' and exists (select 1 from interim_payment i
            where i.claim_id = new.id and (i.state = 'APPROVED' or i.state in ('SENT', 'PAID') and not exists (
                select 1 from fraud_case f where f.id = new.case_id and f.outcome = 'OWN_USE'))) then
        raise exception 'a claim of which a part is paid is not withdrawn' using errcode = 'check_violation';
    end if;
    if (old.state, new.state) = ('DRAFT', 'APPROVED') and exists (select 1 from interim_payment i
            where i.claim_id = new.id and i.state = 'APPROVED' and i.revision < new.revision) then
        raise exception 'a claim is approved less what an earlier revision was to be paid' using errcode = 'check_violation';
    end if;
    return new;
end $$;
