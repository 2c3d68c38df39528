-- As in V15, and: what a bank could not credit is a draft again, which two persons approve anew.
create or replace function claim_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or new.revision <> 1 then
            raise exception 'a claim begins as a draft' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if new.state = 'DRAFT' and old.state in ('DRAFT', 'APPROVED') and new.revision = old.revision + 1 then
        return new;
    end if;
    if old.state = 'PAID' and new.state = 'DRAFT' and new.revision = old.revision + 1 then
        if not exists (
                select 1 from bank_return b
                join payment_line l on l.run_id = b.run_id and l.claim_id = b.claim_id
                where b.state = 'MATCHED' and b.run_id = old.run_id and b.claim_id = old.id and not l.live) then
            raise exception 'a paid claim is owed again by a return of its money' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if old.state = 'IN_PAYMENT' and new.state = 'DRAFT' and new.revision = old.revision + 1 then
        if not exists (
                select 1 from lump_sum_line l
                where l.lump_sum_id = old.lump_sum_id and l.claim_id = old.id and l.revision = old.revision
                  and l.outcome = 'NOT_PAID') then
            raise exception 'a claim on its way is owed again by the word of its bank' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if new.revision <> old.revision then
        raise exception 'only an edit makes another revision' using errcode = 'check_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
            ('DRAFT', 'APPROVED'), ('DRAFT', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN'),
            ('APPROVED', 'IN_PAYMENT'), ('IN_PAYMENT', 'APPROVED'), ('IN_PAYMENT', 'PAID')) then
        raise exception 'a claim that is % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state in ('IN_PAYMENT', 'PAID') and new.state in ('IN_PAYMENT', 'PAID')
            and (new.run_id, new.lump_sum_id) is distinct from (old.run_id, old.lump_sum_id) then
        raise exception 'a claim does not change its way' using errcode = 'check_violation';
    end if;
    if new.state in ('APPROVED', 'IN_PAYMENT', 'PAID') and claim_approvers(new.id, new.revision) < 2 then
        raise exception 'a claim is paid on two approvals' using errcode = 'check_violation';
    end if;
    if (old.state, new.state) in (('DRAFT', 'APPROVED'), ('APPROVED', 'IN_PAYMENT'))
            and claim_charges_amiss(new.id, new.revision) > 0 then
        raise exception 'a claim is paid for charges that are its own' using errcode = 'check_violation';
    end if;
    if old.state = 'IN_PAYMENT' and new.state = 'APPROVED' and exists (
            select 1 from charge_on_its_way w where w.claim_id = new.id) then
        raise exception 'a claim leaves a run with its line' using errcode = 'check_violation';
    end if;
    if old.state = 'IN_PAYMENT' and new.state = 'APPROVED' and exists (
            select 1 from lump_sum_line l
            where l.lump_sum_id = old.lump_sum_id and l.claim_id = old.id and l.outcome is not null) then
        raise exception 'what a bank could not credit is approved anew' using errcode = 'check_violation';
    end if;
    if new.run_id is not null and not exists (
            select 1 from payment_line l join payment_run r on r.id = l.run_id
            where l.run_id = new.run_id and l.claim_id = new.id and l.revision = new.revision and l.live
              and (new.state = 'IN_PAYMENT' or r.state = 'CONFIRMED')) then
        raise exception 'a claim is paid by its line of a run that the bank has confirmed' using errcode = 'check_violation';
    end if;
    if new.lump_sum_id is not null and not exists (
            select 1 from lump_sum_line l
            where l.lump_sum_id = new.lump_sum_id and l.claim_id = new.id and l.revision = new.revision and l.live
              and (new.state = 'IN_PAYMENT' or l.outcome = 'PAID')) then
        raise exception 'a claim is paid by its line that the bank says it has credited' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- As in V15, and: nobody of a bank answers of the money that is theirs.
create or replace function lump_sum_line_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.outcome is not null and (new.outcome, new.code) is distinct from (old.outcome, old.code) then
            raise exception 'a bank says once what it has done' using errcode = 'check_violation';
        end if;
        if new.outcome is distinct from old.outcome and not exists (
                select 1 from lump_sum s where s.id = old.lump_sum_id and s.state = 'RELEASED') then
            raise exception 'a bank answers what was released' using errcode = 'check_violation';
        end if;
        if new.answered_by is distinct from old.answered_by and exists (
                select 1 from claim_revision r
                where r.claim_id = new.claim_id and r.revision = new.revision and r.beneficiary = new.answered_by) then
            raise exception 'nobody answers of money to themselves' using errcode = 'check_violation';
        end if;
        if new.live <> old.live and (new.live or new.outcome is distinct from 'NOT_PAID' and not exists (
                select 1 from lump_sum s where s.id = old.lump_sum_id and s.state = 'CANCELLED')) then
            raise exception 'a line lives as long as its lump sum' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    perform 1 from claim where id = new.claim_id for update;
    if not exists (select 1 from claim c
            where c.id = new.claim_id and c.state = 'APPROVED' and c.revision = new.revision)
            or claim_approvers(new.claim_id, new.revision) < 2 then
        raise exception 'only what two persons approved is paid' using errcode = 'check_violation';
    end if;
    if not exists (
            select 1 from lump_sum s
            join claim_charge h on h.claim_id = new.claim_id and h.revision = new.revision
            join confirmed_charge k on k.case_id = h.case_id and k.charge_id = h.charge_id
            where s.id = new.lump_sum_id and s.state = 'MADE'
            having bool_and(k.bank_code = s.bank_code)) then
        raise exception 'a bank credits what was taken from its own accounts' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- A transfer that left and that nobody has confirmed may be what came back; a line that is told again may be another.
alter table bank_return drop constraint bank_return_finding_check;
alter table bank_return add constraint bank_return_finding_check check (finding in ('BY_REFERENCE', 'BY_NAME', 'BY_DAY',
    'NO_SUCH_AMOUNT', 'NO_SUCH_NAME', 'REFERENCE_UNKNOWN', 'NAME_DIFFERS', 'NAMELESS', 'SEVERAL', 'TOO_MANY',
    'NOT_CONFIRMED', 'TOLD_AGAIN', 'STATEMENT_OUT_OF_LINE', 'IS_BENEFICIARY'));
alter table bank_return drop constraint bank_return_booked_on_inquiry_amount_yen_key;
create unique index bank_return_told_once on bank_return (booked_on, inquiry, amount_yen) where finding <> 'TOLD_AGAIN';
create index bank_return_by_line on bank_return (booked_on, inquiry, amount_yen);
