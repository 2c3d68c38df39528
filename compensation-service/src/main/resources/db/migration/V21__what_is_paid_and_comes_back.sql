-- What is paid and comes back is said claim by claim: a word of it names the claim and its revision, so that what came back is
-- found whichever word is read first, and takes back nothing of another claim.
alter table damage_word
    add column claim_id uuid,
    add column revision int check (revision > 0),
    add constraint damage_word_of_a_claim check (num_nulls(claim_id, revision) in (0, 2));

-- Of a report, each charge is a word or waits: by one statement, so that no charge moves in between.
create or replace function damage_reported() returns trigger language plpgsql as $$
begin
    with named as (
        select said.report_id, said.thing_id from said where said.kind = 'CHARGE' and said.strength = 'STRONG'),
    counted as (
        insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at,
                                 known_at)
        select 'COUNTED', 'REPORTED', r.source, r.case_id, c.charge_id, c.bank_account_id, c.bank_code, c.amount_yen, c.since,
               greatest(r.received_at, c.state_at)
        from named
        join fraud_report r on r.id = named.report_id
        join copied_charge c on c.charge_id = named.thing_id and c.state = 'POSTED')
    insert into damage_waiting (report_id, charge_id)
    select named.report_id, named.thing_id
    from named
    where not exists (select from copied_charge c where c.charge_id = named.thing_id and c.state = 'POSTED');
    return null;
end $$;

create or replace function damage_paid(the_claim uuid, the_revision int, paid_at timestamptz) returns void language sql as $$
    insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at,
                             known_at, claim_id, revision)
    select 'COUNTED', 'PAID', 'OPERATOR', k.case_id, k.charge_id, k.bank_account_id, k.bank_code, k.amount_yen,
           coalesce(c.since, k.posted_at), paid_at, the_claim, the_revision
    from claim_charge p
    join confirmed_charge k on k.case_id = p.case_id and k.charge_id = p.charge_id
    left join copied_charge c on c.charge_id = k.charge_id
    where p.claim_id = the_claim and p.revision = the_revision
    union all
    select 'COUNTED', 'PAID', 'OPERATOR', whose.case_id, null, whose.bank_account_id, whose.bank_code, items.yen,
           whose.posted_at, paid_at, the_claim, the_revision
    from (select sum(i.amount_yen)::bigint yen from claim_item i
          where i.claim_id = the_claim and i.revision = the_revision) items
    cross join lateral (
        select k.case_id, k.bank_account_id, k.bank_code, k.posted_at
        from claim_charge p join confirmed_charge k on k.case_id = p.case_id and k.charge_id = p.charge_id
        where p.claim_id = the_claim and p.revision = the_revision
        order by k.posted_at, k.charge_id limit 1) whose
    where items.yen > 0
$$;

-- All that this revision of the claim was paid has come back.
create or replace function damage_unpaid(the_claim uuid, the_revision int, back_at timestamptz) returns void language sql as $$
    insert into damage_word (kind, basis, case_id, known_at, claim_id, revision)
    select 'DROPPED', 'PAID', c.case_id, back_at, the_claim, the_revision from claim c where c.id = the_claim
$$;

-- A return that is known to be of a line, from when somebody or the machine has said so.
create function damage_came_back() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.state = 'MATCHED' then
        return null;
    end if;
    perform damage_unpaid(l.claim_id, l.revision, new.decided_at)
    from payment_line l where l.run_id = new.run_id and l.claim_id = new.claim_id;
    return null;
end $$;
create trigger damage_came_back after insert or update of state on bank_return
    for each row when (new.state = 'MATCHED') execute function damage_came_back();

-- A bank that says it has credited a line has paid.
create function damage_credited() returns trigger language plpgsql as $$
begin
    perform damage_paid(new.claim_id, new.revision, new.answered_at);
    return null;
end $$;
create trigger damage_credited after update of outcome on lump_sum_line
    for each row when (new.outcome = 'PAID' and old.outcome is distinct from 'PAID') execute function damage_credited();

-- Words that do not say of which claim they are cannot be paired: what was paid and came back is said anew, with its moments.
delete from damage_word where basis = 'PAID';
alter table damage_word drop constraint damage_word_check2;
alter table damage_word
    add constraint damage_word_paid_by_a_claim check ((basis is not distinct from 'PAID') = (claim_id is not null)),
    add constraint damage_word_came_back_whole check (kind = 'COUNTED' or num_nonnulls(charge_id, bank_account_id) = 0);
select damage_paid(l.claim_id, l.revision, r.confirmed_at)
from payment_line l join payment_run r on r.id = l.run_id
where r.state = 'CONFIRMED';
select damage_unpaid(l.claim_id, l.revision, b.decided_at)
from bank_return b join payment_line l on l.run_id = b.run_id and l.claim_id = b.claim_id
where b.state = 'MATCHED';
select damage_paid(claim_id, revision, answered_at) from lump_sum_line where outcome = 'PAID';
