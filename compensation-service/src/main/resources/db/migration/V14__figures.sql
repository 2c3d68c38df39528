-- Every figure of damage is counted from words that are only added: who said of which charge what, and when we knew. The
-- database writes them with the rows that they come from, so that no way in can forget them (docs/adr/0046). Of a lost copy
-- nothing is lost here.
create table damage_word (
    id              bigint      generated always as identity,
    -- By which a reader knows what it has not seen: ids and times are not in the order of commits.
    written         xid8        not null default pg_current_xact_id(),
    kind            text        not null check (kind in ('COUNTED', 'DROPPED')),
    basis           text        check (basis in ('REPORTED', 'CONFIRMED', 'PAID')),
    source          text        check (source in ('BANK', 'VICTIM', 'OPERATOR')),
    case_id         uuid        not null references fraud_case (id),
    -- Null for what is paid beside the charges, and where all of a case is dropped.
    charge_id       uuid,
    bank_account_id uuid,
    bank_code       char(4),
    amount_yen      bigint      check (amount_yen > 0),
    occurred_at     timestamptz,
    known_at        timestamptz not null,
    primary key (written, id),
    check (kind = 'DROPPED' or num_nulls(basis, source, bank_account_id, bank_code, amount_yen, occurred_at) = 0),
    -- All of a case is dropped, or what was paid came back.
    check (kind = 'COUNTED' or num_nonnulls(source, bank_code, amount_yen, occurred_at) = 0),
    check (kind = 'COUNTED' or (basis is not distinct from 'PAID') = (bank_account_id is not null)),
    check (charge_id is not null or basis is null or basis = 'PAID')
);

-- Charges that were reported before their money had moved: they count from when we know that it has.
create table damage_waiting (
    report_id uuid not null references fraud_report (id),
    charge_id uuid not null,
    primary key (report_id, charge_id)
);

create function damage_reported() returns trigger language plpgsql as $$
begin
    insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at,
                             known_at)
    select 'COUNTED', 'REPORTED', r.source, r.case_id, c.charge_id, c.bank_account_id, c.bank_code, c.amount_yen, c.since,
           greatest(r.received_at, c.state_at)
    from said
    join fraud_report r on r.id = said.report_id
    join copied_charge c on c.charge_id = said.thing_id and c.state = 'POSTED'
    where said.kind = 'CHARGE' and said.strength = 'STRONG';
    insert into damage_waiting (report_id, charge_id)
    select said.report_id, said.thing_id
    from said
    where said.kind = 'CHARGE' and said.strength = 'STRONG'
      and not exists (select from copied_charge c where c.charge_id = said.thing_id and c.state = 'POSTED');
    return null;
end $$;
create trigger damage_reported after insert on reported_thing
    referencing new table as said for each statement execute function damage_reported();

create function damage_confirmed() returns trigger language plpgsql as $$
begin
    insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at,
                             known_at)
    select 'COUNTED', 'CONFIRMED', 'BANK', said.case_id, said.charge_id, said.bank_account_id, said.bank_code,
           said.amount_yen, coalesce(c.since, said.posted_at), said.confirmed_at
    from said left join copied_charge c using (charge_id);
    return null;
end $$;
create trigger damage_confirmed after insert on confirmed_charge
    referencing new table as said for each statement execute function damage_confirmed();

-- What turned out to be the depositor's own was no damage, from when we know that on.
create function damage_dropped() returns trigger language plpgsql as $$
begin
    insert into damage_word (kind, case_id, known_at) values ('DROPPED', new.id, new.closed_at);
    return null;
end $$;
create trigger damage_dropped after update of outcome on fraud_case
    for each row when (new.outcome = 'OWN_USE' and old.outcome is distinct from 'OWN_USE')
    execute function damage_dropped();

-- What a claim paid: its charges, and beside them what the theft has cost otherwise.
create function damage_paid(the_claim uuid, the_revision int, paid_at timestamptz) returns void language sql as $$
    insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at,
                             known_at)
    select 'COUNTED', 'PAID', 'OPERATOR', k.case_id, k.charge_id, k.bank_account_id, k.bank_code, k.amount_yen,
           coalesce(c.since, k.posted_at), paid_at
    from claim_charge p
    join confirmed_charge k on k.case_id = p.case_id and k.charge_id = p.charge_id
    left join copied_charge c on c.charge_id = k.charge_id
    where p.claim_id = the_claim and p.revision = the_revision
    union all
    select 'COUNTED', 'PAID', 'OPERATOR', whose.case_id, null, whose.bank_account_id, whose.bank_code, items.yen,
           whose.posted_at, paid_at
    from (select sum(i.amount_yen)::bigint yen from claim_item i
          where i.claim_id = the_claim and i.revision = the_revision) items
    cross join lateral (
        select k.case_id, k.bank_account_id, k.bank_code, k.posted_at
        from claim_charge p join confirmed_charge k on k.case_id = p.case_id and k.charge_id = p.charge_id
        where p.claim_id = the_claim and p.revision = the_revision
        order by k.posted_at, k.charge_id limit 1) whose
    where items.yen > 0
$$;

-- What a claim paid has come back.
create function damage_unpaid(the_claim uuid, the_revision int, back_at timestamptz) returns void language sql as $$
    insert into damage_word (kind, basis, case_id, charge_id, bank_account_id, known_at)
    select distinct 'DROPPED', 'PAID', k.case_id, part.charge_id, k.bank_account_id, back_at
    from claim_charge p
    join confirmed_charge k on k.case_id = p.case_id and k.charge_id = p.charge_id
    cross join lateral (values (k.charge_id), (null)) as part (charge_id)
    where p.claim_id = the_claim and p.revision = the_revision
$$;

-- A run that the bank has carried out has paid.
create function damage_run_paid() returns trigger language plpgsql as $$
begin
    perform damage_paid(l.claim_id, l.revision, new.confirmed_at)
    from payment_line l where l.run_id = new.id and l.live;
    return null;
end $$;
create trigger damage_run_paid after update of state on payment_run
    for each row when (new.state = 'CONFIRMED' and old.state <> 'CONFIRMED')
    execute function damage_run_paid();

-- What was said before.
insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at, known_at)
select 'COUNTED', 'REPORTED', r.source, r.case_id, c.charge_id, c.bank_account_id, c.bank_code, c.amount_yen, c.since,
       greatest(r.received_at, c.state_at)
from reported_thing t
join fraud_report r on r.id = t.report_id
join copied_charge c on c.charge_id = t.thing_id and c.state = 'POSTED'
where t.kind = 'CHARGE' and t.strength = 'STRONG';
insert into damage_waiting (report_id, charge_id)
select t.report_id, t.thing_id
from reported_thing t
where t.kind = 'CHARGE' and t.strength = 'STRONG'
  and not exists (select from copied_charge c where c.charge_id = t.thing_id and c.state = 'POSTED');
insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at, known_at)
select 'COUNTED', 'CONFIRMED', 'BANK', k.case_id, k.charge_id, k.bank_account_id, k.bank_code, k.amount_yen,
       coalesce(c.since, k.posted_at), k.confirmed_at
from confirmed_charge k left join copied_charge c using (charge_id);
insert into damage_word (kind, case_id, known_at)
select 'DROPPED', id, closed_at from fraud_case where outcome = 'OWN_USE';
select damage_paid(l.claim_id, l.revision, r.confirmed_at)
from payment_line l join payment_run r on r.id = l.run_id
where l.live and r.state = 'CONFIRMED';

grant select, insert on damage_word to "${app_role}";
grant select, insert, delete on damage_waiting to "${app_role}";
grant execute on function damage_paid(uuid, int, timestamptz), damage_unpaid(uuid, int, timestamptz) to "${app_role}";

-- What was announced about damage, word for word (A42, A55); nothing of it is ever changed.
create table bulletin (
    id            uuid        primary key,
    publisher     text        not null check (char_length(publisher) between 1 and 100),
    own           boolean     not null,
    text          text        not null check (char_length(text) between 1 and 4000),
    source        text        not null check (char_length(source) between 1 and 300),
    remark        text        check (char_length(remark) between 1 and 500),
    published_at  timestamptz not null check (published_at <= entered_at),
    figures_as_of timestamptz check (figures_as_of <= published_at),
    corrects      uuid        references bulletin (id),
    entered_at    timestamptz not null,
    entered_staff uuid        not null,
    entered_by    uuid        not null,
    content_hash  char(64)    not null check (content_hash ~ '^[0-9a-f]{64}$'),
    snapshot_hash char(64)    check (snapshot_hash ~ '^[0-9a-f]{64}$'),
    check (own = (snapshot_hash is not null)),
    check (not own or figures_as_of is not null)
);
create index bulletin_by_time on bulletin (published_at desc, id desc);
create index bulletin_of_publisher on bulletin (publisher, published_at desc);
create index bulletin_corrected on bulletin (corrects) where corrects is not null;

create table bulletin_figure (
    bulletin_id uuid    not null references bulletin (id),
    place       int     not null check (place >= 0),
    basis       text    not null check (basis in ('REPORTED', 'CONFIRMED', 'PAID', 'OTHER', 'UNKNOWN')),
    source      text    check (source in ('BANK', 'VICTIM', 'OPERATOR')),
    unit        text    not null check (unit in ('CASES', 'BANK_ACCOUNTS', 'CHARGES', 'PERSONS', 'UNKNOWN')),
    words       text    not null check (char_length(words) between 1 and 200),
    counted     bigint  check (counted >= 0),
    amount_yen  bigint  check (amount_yen >= 0),
    banks       bigint  check (banks >= 0),
    approximate boolean not null,
    bank_code   char(4),
    reason      text    check (char_length(reason) between 1 and 500),
    primary key (bulletin_id, place),
    check (num_nonnulls(counted, amount_yen, banks) > 0)
);

-- What we had at the moment that our own bulletin names.
create table bulletin_snapshot (
    bulletin_id   uuid   not null references bulletin (id),
    place         int    not null check (place >= 0),
    basis         text   not null,
    source        text   not null,
    cases         bigint not null,
    charges       bigint not null,
    bank_accounts bigint not null,
    banks         bigint not null,
    amount_yen    bigint not null,
    oldest_at     timestamptz,
    primary key (bulletin_id, place)
);

-- An alarm is about a bank's confirmed cases, or about yen per case in a series of published figures.
alter table damage_alarm alter column bank_code drop not null;
alter table damage_alarm
    add column bulletin_id uuid references bulletin (id),
    add column series text check (char_length(series) between 1 and 200),
    add column amount_yen bigint check (amount_yen >= 0),
    add column amount_yen_before bigint check (amount_yen_before >= 0),
    add constraint damage_alarm_about_one_thing check (
        num_nonnulls(bulletin_id, series, amount_yen, amount_yen_before) = case when bank_code is null then 4 else 0 end);
create unique index damage_alarm_one_unseen_of_series on damage_alarm (series) where acknowledged_at is null;

grant select, insert on bulletin, bulletin_figure, bulletin_snapshot to "${app_role}";
