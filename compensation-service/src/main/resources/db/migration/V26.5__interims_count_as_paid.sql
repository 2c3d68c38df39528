-- What an interim payment paid is said when it was paid, by words of its own (A42, A56): the rest pays less by it, comes back without
-- it, and is paid again without it. Charge by charge, the earliest first: one of which the interim pays all is a charge of the
-- interim's, one of which it pays a part is a charge of the rest's, so that each is counted once and its yen are those of both.
alter table damage_word
    add column interim boolean not null default false,
    add constraint damage_word_interim_is_paid check (not interim or basis = 'PAID');

create function damage_interim_paid(the_interim uuid, paid_at timestamptz) returns void language sql as $$
    with interim as (select * from interim_payment where id = the_interim),
    line as (
        select k.case_id, k.charge_id, k.bank_account_id, k.bank_code, k.amount_yen, i.claim_id, i.revision,
               coalesce(c.since, k.posted_at) occurred_at,
               least(k.amount_yen, greatest(0, i.amount_yen
                   - (sum(k.amount_yen) over (order by k.posted_at, k.charge_id) - k.amount_yen)))::bigint paid_yen,
               row_number() over (order by k.posted_at, k.charge_id) place
        from interim i
        join claim_charge p on p.claim_id = i.claim_id and p.revision = i.revision
        join confirmed_charge k on k.case_id = p.case_id and k.charge_id = p.charge_id
        left join copied_charge c on c.charge_id = k.charge_id),
    part as (
        select line.*, paid_yen yen,
               paid_yen = amount_yen and not exists (
                   select from damage_word w
                   where w.claim_id = line.claim_id and w.charge_id = line.charge_id and not w.interim) whole
        from line where paid_yen > 0
        union all
        select line.*, i.amount_yen - (select sum(paid_yen) from line)::bigint, false
        from line, interim i where place = 1 and i.amount_yen > (select sum(paid_yen) from line))
    insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at,
                             known_at, claim_id, revision, interim)
    select 'COUNTED', 'PAID', 'OPERATOR', case_id, case when whole then charge_id end, bank_account_id, bank_code, yen,
           occurred_at, paid_at, claim_id, revision, true
    from part
$$;

-- What a revision paid beside the interim payment that it counted, whether or not that is known to be paid yet.
create or replace function damage_paid(the_claim uuid, the_revision int, paid_at timestamptz) returns void language sql as $$
    with line as (
        select k.case_id, k.charge_id, k.bank_account_id, k.bank_code, k.amount_yen, k.posted_at,
               coalesce(c.since, k.posted_at) occurred_at,
               exists (select from damage_word w
                       where w.claim_id = the_claim and w.charge_id = k.charge_id and w.interim) before
        from claim_charge p
        join confirmed_charge k on k.case_id = p.case_id and k.charge_id = p.charge_id
        left join copied_charge c on c.charge_id = k.charge_id
        where p.claim_id = the_claim and p.revision = the_revision),
    interim as (
        select coalesce((select sum(i.amount_yen) from interim_payment i
                         where i.claim_id = the_claim and i.revision <= the_revision
                           and i.state in ('APPROVED', 'SENT', 'PAID')), 0)
             - coalesce((select sum(amount_yen) from line where before), 0) yen),
    left_over as (
        select line.*, sum(amount_yen) over (order by posted_at, charge_id) - amount_yen prior from line where not before),
    part as (
        select left_over.*, (amount_yen - least(amount_yen, greatest(0, interim.yen - prior)))::bigint yen from left_over, interim)
    insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at,
                             known_at, claim_id, revision)
    select 'COUNTED', 'PAID', 'OPERATOR', case_id, charge_id, bank_account_id, bank_code, yen, occurred_at, paid_at, the_claim,
           the_revision
    from part where yen > 0
    union all
    select 'COUNTED', 'PAID', 'OPERATOR', whose.case_id, null, whose.bank_account_id, whose.bank_code, items.yen,
           whose.occurred_at, paid_at, the_claim, the_revision
    from (select (coalesce((select sum(i.amount_yen) from claim_item i
                            where i.claim_id = the_claim and i.revision = the_revision), 0)
                - greatest(0, interim.yen - coalesce((select sum(amount_yen) from left_over), 0)))::bigint yen from interim) items
    cross join lateral (select * from line order by occurred_at, charge_id limit 1) whose
    where items.yen > 0
$$;

-- When it was paid is in the fact that is written after the row, in the same transaction.
create function interim_paid_at(the_interim uuid, the_version bigint) returns timestamptz language sql stable as $$
    select coalesce(
        (select (convert_from(payload, 'UTF8')::json ->> 'time')::timestamptz from fact
         where aggregate_id = the_interim and version = the_version),
        clock_timestamp())
$$;

create function damage_interim_moved() returns trigger language plpgsql as $$
begin
    perform damage_interim_paid(new.id, interim_paid_at(new.id, new.version));
    return null;
end $$;
create constraint trigger damage_interim_moved after update of state on interim_payment deferrable initially deferred
    for each row when (new.state = 'PAID' and old.state <> 'PAID') execute function damage_interim_moved();

-- What was said of claims with an interim payment was all of it by the rest: it is said anew, with its moments.
delete from damage_word where basis = 'PAID' and claim_id in (select claim_id from interim_payment where state in ('APPROVED', 'SENT', 'PAID'));
select damage_interim_paid(i.id, interim_paid_at(i.id, (
    select min(version) from fact
    where aggregate_id = i.id and type like '%.interim-moved.%'
      and convert_from(payload, 'UTF8')::json -> 'data' ->> 'state' = 'PAID')))
from interim_payment i where i.state = 'PAID';
select damage_paid(l.claim_id, l.revision, r.confirmed_at)
from payment_line l join payment_run r on r.id = l.run_id
where r.state = 'CONFIRMED' and l.claim_id in (select claim_id from interim_payment where state in ('APPROVED', 'SENT', 'PAID'));
select damage_unpaid(l.claim_id, l.revision, b.decided_at)
from bank_return b join payment_line l on l.run_id = b.run_id and l.claim_id = b.claim_id
where b.state = 'MATCHED' and l.claim_id in (select claim_id from interim_payment where state in ('APPROVED', 'SENT', 'PAID'));
select damage_paid(claim_id, revision, answered_at) from lump_sum_line
where outcome = 'PAID' and claim_id in (select claim_id from interim_payment where state in ('APPROVED', 'SENT', 'PAID'));

grant execute on function damage_interim_paid(uuid, timestamptz), interim_paid_at(uuid, bigint) to "${app_role}";
