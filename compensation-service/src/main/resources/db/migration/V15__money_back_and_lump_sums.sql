-- Money that comes back, and the second way to a depositor. The database goes on refusing by itself: a claim that was paid
-- is owed again only by a return of exactly its line, a line comes back once, and a victim charge is on one way at a time,
-- whichever way that is.
alter table payment_line add constraint payment_line_says_how_much unique (run_id, claim_id, amount_yen);
create index payment_line_of_amount on payment_line (amount_yen) where live;

-- 入出金取引明細 of the paying account, each taken once; the place says in which order. Its bytes are full of names.
create table bank_statement (
    id          uuid        primary key,
    place       int         not null unique check (place > 0),
    sha256      bytea       not null unique check (octet_length(sha256) = 32),
    from_day    date        not null,
    until_day   date        not null check (until_day >= from_day),
    opening_yen bigint      not null,
    closing_yen bigint      not null,
    follow      text        not null check (follow in ('FIRST', 'GOES_ON', 'OUT_OF_LINE')),
    entries     int         not null check (entries >= 0),
    matched     int         not null check (matched >= 0),
    waiting     int         not null check (waiting >= 0),
    seen_before int         not null check (seen_before >= 0),
    sealed      bytea       not null,
    taken_by    uuid        not null,
    taken_staff uuid        not null,
    taken_at    timestamptz not null,
    check ((place = 1) = (follow = 'FIRST')),
    check (matched + waiting + seen_before <= entries),
    check (follow <> 'OUT_OF_LINE' or matched = 0)
);

-- One 資金返却. Sealed is what the bank wrote. A machine's match needs nobody, any other two persons.
create table bank_return (
    id             uuid        primary key,
    statement_id   uuid        not null references bank_statement (id),
    inquiry        text        not null check (inquiry ~ '^[0-9]{8}$'),
    booked_on      date        not null,
    amount_yen     bigint      not null check (amount_yen > 0),
    sealed         bytea       not null,
    finding        text        not null check (finding in ('BY_REFERENCE', 'BY_NAME', 'BY_DAY', 'NO_SUCH_AMOUNT',
        'NO_SUCH_NAME', 'REFERENCE_UNKNOWN', 'NAME_DIFFERS', 'NAMELESS', 'SEVERAL', 'TOO_MANY', 'STATEMENT_OUT_OF_LINE',
        'IS_BENEFICIARY')),
    found_at       timestamptz not null,
    state          text        not null check (state in ('WAITING', 'MATCHED', 'NOT_OURS')),
    proposed_claim uuid        references claim (id),
    proposed_note  text        check (char_length(proposed_note) between 1 and 500),
    proposed_by    uuid,
    proposed_staff uuid,
    proposed_at    timestamptz,
    run_id         uuid,
    claim_id       uuid,
    decided_by     uuid,
    decided_staff  uuid,
    decided_at     timestamptz,
    version        bigint      not null check (version > 0),
    -- The same line in two files that overlap is one.
    unique (booked_on, inquiry, amount_yen),
    foreign key (run_id, claim_id, amount_yen) references payment_line (run_id, claim_id, amount_yen),
    check (num_nonnulls(run_id, claim_id) = case when state = 'MATCHED' then 2 else 0 end),
    check (num_nonnulls(decided_by, decided_staff, decided_at) = case when state = 'WAITING' then 0 else 3 end),
    check (num_nonnulls(proposed_note, proposed_by, proposed_staff, proposed_at) in (0, 4)),
    check (proposed_by is not null or proposed_claim is null),
    check (proposed_by is null or finding not in ('BY_REFERENCE', 'BY_NAME', 'BY_DAY')),
    check (state = 'WAITING' or finding in ('BY_REFERENCE', 'BY_NAME', 'BY_DAY')
        or (proposed_by is not null and proposed_by <> decided_by and proposed_claim is not distinct from claim_id))
);
create unique index bank_return_of_a_line on bank_return (run_id, claim_id) where state = 'MATCHED';
create index bank_return_of_a_claim on bank_return (claim_id) where state = 'MATCHED';
create index bank_return_newest_first on bank_return (found_at desc, id desc);

create function bank_return_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.state <> 'WAITING'
            and (new.state, new.run_id, new.claim_id, new.decided_by, new.proposed_by)
                is distinct from (old.state, old.run_id, old.claim_id, old.decided_by, old.proposed_by) then
        raise exception 'what is decided about a return stays so' using errcode = 'check_violation';
    end if;
    if new.state = 'MATCHED' and (tg_op = 'INSERT' or old.state <> 'MATCHED') and not exists (
            select 1 from payment_line l
            join payment_run r on r.id = l.run_id
            join claim_revision v on v.claim_id = l.claim_id and v.revision = l.revision
            where l.run_id = new.run_id and l.claim_id = new.claim_id and l.live and r.state = 'CONFIRMED'
              and r.transfer_date <= new.booked_on
              and (v.beneficiary is null
                or v.beneficiary <> new.decided_by and v.beneficiary is distinct from new.proposed_by)) then
        raise exception 'what comes back was paid, to somebody else than who says so' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger bank_return_guard before insert or update on bank_return
    for each row execute function bank_return_guard();

-- The list that a bank credits out of one amount. Two persons beside its maker approve exactly its content.
create table lump_sum (
    id           uuid        primary key,
    bank_code    char(4)     not null,
    state        text        not null check (state in ('MADE', 'RELEASED', 'CANCELLED')),
    lines        int         not null check (lines between 1 and 1000),
    total_yen    bigint      not null check (total_yen between 1 and 999999999999),
    content_hash bytea       not null check (octet_length(content_hash) = 32),
    made_by      uuid        not null,
    made_at      timestamptz not null,
    moved_at     timestamptz check ((moved_at is null) = (state = 'MADE')),
    version      bigint      not null check (version > 0),
    unique (id, content_hash)
);
create index lump_sum_newest_first on lump_sum (made_at desc, id desc);

create table lump_sum_approval (
    lump_sum_id  uuid        not null,
    content_hash bytea       not null,
    person_id    uuid        not null,
    staff_id     uuid        not null,
    approved_at  timestamptz not null,
    primary key (lump_sum_id, person_id),
    foreign key (lump_sum_id, content_hash) references lump_sum (id, content_hash)
);

create table lump_sum_line (
    lump_sum_id uuid        not null references lump_sum (id),
    claim_id    uuid        not null,
    revision    int         not null,
    amount_yen  bigint      not null,
    live        boolean     not null default true,
    outcome     text        check (outcome in ('PAID', 'NOT_PAID')),
    code        text        check ((code is not null) = coalesce(outcome = 'NOT_PAID', false)),
    answered_by uuid,
    answered_at timestamptz,
    primary key (lump_sum_id, claim_id),
    foreign key (claim_id, revision, amount_yen) references claim_revision (claim_id, revision, owed_yen),
    check (num_nonnulls(answered_by, answered_at) = case when outcome is null then 0 else 2 end),
    check (not (live and outcome is not distinct from 'NOT_PAID'))
);

alter table claim add column lump_sum_id uuid references lump_sum (id);
alter table claim drop constraint claim_check;
alter table claim add constraint claim_is_on_one_way check (
    num_nonnulls(run_id, lump_sum_id) = case when state in ('IN_PAYMENT', 'PAID') then 1 else 0 end);
create index claim_on_a_lump_sum on claim (lump_sum_id, number) where lump_sum_id is not null;

-- Every victim charge that is being paid or was paid, over all ways: the primary key is what "paid once" means. Written by
-- the triggers of the ways alone; the application has no grant to write or to take away.
create table charge_on_its_way (
    charge_id   uuid   primary key,
    claim_id    uuid   not null references claim (id),
    run_id      uuid   references payment_run (id),
    lump_sum_id uuid   references lump_sum (id),
    check (num_nonnulls(run_id, lump_sum_id) = 1)
);
create index charge_on_its_way_of_claim on charge_on_its_way (claim_id);
insert into charge_on_its_way (charge_id, claim_id, run_id)
select c.charge_id, c.claim_id, l.run_id
from payment_line l join claim_charge c on c.claim_id = l.claim_id and c.revision = l.revision
where l.live;

create function payment_line_goes() returns trigger language plpgsql security definer set search_path from current as $$
begin
    if tg_op = 'UPDATE' then
        delete from charge_on_its_way where claim_id = old.claim_id and run_id = old.run_id and not new.live;
        return null;
    end if;
    insert into charge_on_its_way (charge_id, claim_id, run_id)
    select charge_id, claim_id, new.run_id from claim_charge
    where claim_id = new.claim_id and revision = new.revision order by charge_id;
    return null;
end $$;
create trigger payment_line_goes after insert or update on payment_line
    for each row execute function payment_line_goes();

create function lump_sum_line_goes() returns trigger language plpgsql security definer set search_path from current as $$
begin
    if tg_op = 'UPDATE' then
        delete from charge_on_its_way where claim_id = old.claim_id and lump_sum_id = old.lump_sum_id and not new.live;
        return null;
    end if;
    insert into charge_on_its_way (charge_id, claim_id, lump_sum_id)
    select charge_id, claim_id, new.lump_sum_id from claim_charge
    where claim_id = new.claim_id and revision = new.revision order by charge_id;
    return null;
end $$;
create trigger lump_sum_line_goes after insert or update on lump_sum_line
    for each row execute function lump_sum_line_goes();

-- As in V3, and: what was paid and came back is a draft again; what a bank credits is paid by the bank's word.
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

create or replace function payment_line_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.live or not exists (
                select 1 from payment_run r where r.id = old.run_id and r.state = 'CANCELLED'
                union all
                select 1 from bank_return b
                where b.run_id = old.run_id and b.claim_id = old.claim_id and b.state = 'MATCHED') then
            raise exception 'a line lives as long as its run' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    perform 1 from claim where id = new.claim_id for update;
    if not exists (select 1 from claim c
            where c.id = new.claim_id and c.state = 'APPROVED' and c.revision = new.revision)
            or claim_approvers(new.claim_id, new.revision) < 2 then
        raise exception 'only what two persons approved is paid' using errcode = 'check_violation';
    end if;
    if not exists (select 1 from payment_run r where r.id = new.run_id and r.state = 'MADE') then
        raise exception 'nothing is added to a run that has left' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create function lump_sum_guard() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (('MADE', 'RELEASED'), ('MADE', 'CANCELLED')) then
        raise exception 'a lump sum that is % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.state, new.state) = ('MADE', 'RELEASED') then
        if (select count(*) from lump_sum_approval a where a.lump_sum_id = new.id and a.person_id <> new.made_by) < 2 then
            raise exception 'a lump sum is released on two approvals' using errcode = 'check_violation';
        end if;
        if exists (select 1 from lump_sum_line l
                where l.lump_sum_id = new.id and claim_charges_amiss(l.claim_id, l.revision) > 0) then
            raise exception 'a lump sum is released for charges that are its claims'' own'
                using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger lump_sum_guard before update on lump_sum for each row execute function lump_sum_guard();

create function lump_sum_approval_guard() returns trigger language plpgsql as $$
begin
    perform 1 from lump_sum where id = new.lump_sum_id for update;
    if not exists (select 1 from lump_sum s
            where s.id = new.lump_sum_id and s.state = 'MADE' and s.made_by <> new.person_id) then
        raise exception 'nobody approves a lump sum they made, or one that has left' using errcode = 'check_violation';
    end if;
    if exists (
            select 1 from lump_sum_line l
            join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision
            where l.lump_sum_id = new.lump_sum_id and r.beneficiary = new.person_id) then
        raise exception 'nobody approves money to themselves' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger lump_sum_approval_guard before insert on lump_sum_approval
    for each row execute function lump_sum_approval_guard();

create function lump_sum_sum_guard() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from lump_sum_line l where l.lump_sum_id = new.id
            having count(*) = new.lines and sum(l.amount_yen) = new.total_yen) then
        raise exception 'a lump sum is the sum of its lines' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger lump_sum_sum_guard after insert on lump_sum
    deferrable initially deferred for each row execute function lump_sum_sum_guard();

create function lump_sum_line_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.outcome is not null and (new.outcome, new.code) is distinct from (old.outcome, old.code) then
            raise exception 'a bank says once what it has done' using errcode = 'check_violation';
        end if;
        if new.outcome is distinct from old.outcome and not exists (
                select 1 from lump_sum s where s.id = old.lump_sum_id and s.state = 'RELEASED') then
            raise exception 'a bank answers what was released' using errcode = 'check_violation';
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
create trigger lump_sum_line_guard before insert or update on lump_sum_line
    for each row execute function lump_sum_line_guard();

grant select, insert on bank_statement, bank_return, lump_sum, lump_sum_approval, lump_sum_line to "${app_role}";
grant select on charge_on_its_way to "${app_role}";
grant update (state, proposed_claim, proposed_note, proposed_by, proposed_staff, proposed_at, run_id, claim_id, decided_by,
    decided_staff, decided_at, version) on bank_return to "${app_role}";
grant update (state, moved_at, version) on lump_sum to "${app_role}";
grant update (live, outcome, code, answered_by, answered_at) on lump_sum_line to "${app_role}";
grant update (lump_sum_id) on claim to "${app_role}";
