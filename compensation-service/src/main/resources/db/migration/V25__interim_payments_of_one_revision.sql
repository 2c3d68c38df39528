-- As in V15.3, and: what was to be paid on an earlier revision does not make a later one owe less; it was given up, or has left.
create or replace function claim_keeps_its_interim() returns trigger language plpgsql as $$
begin
    if new.state = 'WITHDRAWN' and old.state <> 'WITHDRAWN' and exists (select 1 from interim_payment i
            where i.claim_id = new.id and i.state in ('APPROVED', 'SENT', 'PAID')) then
        raise exception 'a claim of which a part is paid is not withdrawn' using errcode = 'check_violation';
    end if;
    if (old.state, new.state) = ('DRAFT', 'APPROVED') and exists (select 1 from interim_payment i
            where i.claim_id = new.id and i.state = 'APPROVED' and i.revision < new.revision) then
        raise exception 'a claim is approved less what an earlier revision was to be paid' using errcode = 'check_violation';
    end if;
    return new;
end $$;
