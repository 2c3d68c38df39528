-- Compensation. What the code promises about money leaving, the database refuses to break: no claim is paid without two
-- approvals of exactly its content by two persons who neither wrote it nor get it, no victim charge is claimed twice, no
-- claim is in two live runs, and no byte of a file ever changes.
create sequence claim_number maxvalue 9999999999 no cycle;

-- Times are those of the business clock. The number is what the bank file carries (顧客コード1).
create table claim (
    id       uuid   primary key,
    number   bigint not null unique check (number between 1 and 9999999999),
    case_id  uuid   not null references fraud_case (id),
    state    text   not null check (state in ('DRAFT', 'APPROVED', 'IN_PAYMENT', 'PAID', 'WITHDRAWN')),
    revision int    not null check (revision > 0),
    run_id   uuid,
    version  bigint not null check (version > 0),
    check ((run_id is not null) = (state in ('IN_PAYMENT', 'PAID')))
);
create index claim_of_case on claim (case_id, number);
create index claim_to_be_paid on claim (number) where state = 'APPROVED';
create index claim_in_payment on claim (run_id, number) where state = 'IN_PAYMENT';

-- What a claim said, once and for ever; an edit is another row. Sealed are the payee, the notes and the salt of the hash.
create table claim_revision (
    claim_id     uuid        not null references claim (id) deferrable initially deferred,
    revision     int         not null check (revision > 0),
    type         text        not null check (type in ('NON_CUSTOMER', 'CUSTOMER')),
    -- A finding that excludes is never written: such a claim is refused.
    finding      text        check (finding = 'NONE'),
    owed_yen     bigint      not null check (owed_yen between 1 and 9999999999),
    beneficiary  uuid,
    sealed       bytea       not null,
    content_hash bytea       not null check (octet_length(content_hash) = 32),
    author       uuid        not null,
    author_staff uuid        not null,
    written_at   timestamptz not null,
    primary key (claim_id, revision),
    unique (claim_id, revision, content_hash),
    unique (claim_id, revision, owed_yen),
    check ((type = 'CUSTOMER') = (finding is not null)),
    check (author is distinct from beneficiary)
);
alter table claim add constraint claim_says_something
    foreign key (id, revision) references claim_revision (claim_id, revision) deferrable initially deferred;

-- Which confirmed charges a revision claims: nothing but what the bank has confirmed can be claimed.
create table claim_charge (
    claim_id  uuid not null,
    revision  int  not null,
    charge_id uuid not null,
    case_id   uuid not null,
    primary key (claim_id, revision, charge_id),
    foreign key (claim_id, revision) references claim_revision (claim_id, revision),
    foreign key (case_id, charge_id) references confirmed_charge (case_id, charge_id)
);

create table claim_item (
    claim_id   uuid   not null,
    revision   int    not null,
    position   int    not null check (position >= 0),
    kind       text   not null check (kind in ('OVERDRAFT_INTEREST', 'LATE_FEE')),
    amount_yen bigint not null check (amount_yen > 0),
    evidence   text   not null check (char_length(evidence) between 1 and 200),
    primary key (claim_id, revision, position),
    foreign key (claim_id, revision) references claim_revision (claim_id, revision)
);

-- A victim charge belongs to one live claim, whichever case it was confirmed in.
create table claimed_charge (
    charge_id uuid primary key,
    claim_id  uuid not null references claim (id) deferrable initially deferred
);
create index claimed_charge_of_claim on claimed_charge (claim_id);

create table claim_approval (
    claim_id     uuid        not null,
    revision     int         not null,
    content_hash bytea       not null,
    person_id    uuid        not null,
    staff_id     uuid        not null,
    approved_at  timestamptz not null,
    primary key (claim_id, revision, person_id),
    foreign key (claim_id, revision, content_hash) references claim_revision (claim_id, revision, content_hash)
);

-- A file of the bank, kept as it was written.
create table payment_run (
    id            uuid        primary key,
    transfer_date date        not null,
    state         text        not null check (state in ('MADE', 'RELEASED', 'CONFIRMED', 'CANCELLED')),
    payments      int         not null check (payments between 1 and 9999),
    total_yen     bigint      not null check (total_yen between 1 and 999999999999),
    file          bytea       not null,
    sha256        bytea       not null,
    made_by       uuid        not null,
    made_at       timestamptz not null,
    released_by   uuid,
    released_at   timestamptz,
    confirmed_by  uuid,
    confirmed_at  timestamptz,
    version       bigint      not null check (version > 0),
    check (sha256 = pg_catalog.sha256(file)),
    check (octet_length(file) = 120 * (payments + 3)),
    check (released_by <> made_by),
    check (num_nonnulls(released_by, released_at) = case when state in ('RELEASED', 'CONFIRMED') then 2 else 0 end),
    check (num_nonnulls(confirmed_by, confirmed_at) = case when state = 'CONFIRMED' then 2 else 0 end)
);

create table payment_line (
    run_id     uuid    not null references payment_run (id),
    claim_id   uuid    not null,
    revision   int     not null,
    amount_yen bigint  not null,
    live       boolean not null default true,
    primary key (run_id, claim_id),
    foreign key (claim_id, revision, amount_yen) references claim_revision (claim_id, revision, owed_yen)
);
create unique index payment_line_in_one_live_run on payment_line (claim_id) where live;

-- What is to be taken back from a frozen wallet, once for each charge; leases are by the database's own clock. The amount
-- is written down before it is asked for, so that a lost answer is asked again as the same request.
create table recovery (
    charge_id   uuid        primary key,
    reversal_id uuid        not null unique,
    claim_id    uuid        not null references claim (id),
    case_number text        not null,
    wallet_id   uuid        not null,
    most_yen    bigint      not null check (most_yen > 0),
    asked_yen   bigint      check (asked_yen between 1 and most_yen),
    state       text        not null check (state in ('DUE', 'POSTED', 'ENDED')),
    rule        text        check ((rule is not null) = (state = 'ENDED')),
    attempts    int         not null default 0,
    due_at      timestamptz not null default clock_timestamp(),
    check (state <> 'POSTED' or asked_yen is not null)
);
create index recovery_due on recovery (due_at) where state = 'DUE';

-- How many persons have approved a revision and may: neither wrote any of the claim nor get the money.
create function claim_approvers(the_claim uuid, the_revision int) returns bigint
    language sql stable as $$
    select count(distinct a.person_id)
    from claim_approval a
    join claim_revision r on r.claim_id = a.claim_id and r.revision = a.revision
    where a.claim_id = the_claim and a.revision = the_revision
      and a.content_hash = r.content_hash
      and a.person_id is distinct from r.beneficiary
      and not exists (select 1 from claim_revision w where w.claim_id = the_claim and w.author = a.person_id)
$$;

-- Charges of a revision that this claim does not hold, or that turned out to be the depositor's own.
create function claim_charges_amiss(the_claim uuid, the_revision int) returns bigint
    language sql stable as $$
    select count(*)
    from claim_charge c
    join fraud_case f on f.id = c.case_id
    left join claimed_charge h on h.charge_id = c.charge_id and h.claim_id = c.claim_id
    where c.claim_id = the_claim and c.revision = the_revision
      and (h.charge_id is null or f.outcome = 'OWN_USE')
$$;

create function claim_guard() returns trigger language plpgsql as $$
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
    if new.revision <> old.revision then
        raise exception 'only an edit makes another revision' using errcode = 'check_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
            ('DRAFT', 'APPROVED'), ('DRAFT', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN'),
            ('APPROVED', 'IN_PAYMENT'), ('IN_PAYMENT', 'APPROVED'), ('IN_PAYMENT', 'PAID')) then
        raise exception 'a claim that is % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.state in ('APPROVED', 'IN_PAYMENT', 'PAID') and claim_approvers(new.id, new.revision) < 2 then
        raise exception 'a claim is paid on two approvals' using errcode = 'check_violation';
    end if;
    if (old.state, new.state) in (('DRAFT', 'APPROVED'), ('APPROVED', 'IN_PAYMENT'))
            and claim_charges_amiss(new.id, new.revision) > 0 then
        raise exception 'a claim is paid for charges that are its own' using errcode = 'check_violation';
    end if;
    if old.state = 'IN_PAYMENT' and new.state = 'APPROVED' and exists (
            select 1 from payment_line l where l.claim_id = new.id and l.live) then
        raise exception 'a claim leaves a run with its line' using errcode = 'check_violation';
    end if;
    if new.state in ('IN_PAYMENT', 'PAID') and not exists (
            select 1 from payment_line l join payment_run r on r.id = l.run_id
            where l.run_id = new.run_id and l.claim_id = new.id and l.revision = new.revision and l.live
              and (new.state = 'IN_PAYMENT' or r.state = 'CONFIRMED')) then
        raise exception 'a claim is paid by its line of a run that the bank has confirmed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger claim_guard before insert or update on claim for each row execute function claim_guard();

-- The sum is what the bank has confirmed and what the policy adds, never a number somebody typed.
create function claim_owed_guard() returns trigger language plpgsql as $$
declare
    owed bigint;
begin
    select coalesce(sum(k.amount_yen), 0) into owed
    from claim_charge c join confirmed_charge k on k.case_id = c.case_id and k.charge_id = c.charge_id
    where c.claim_id = new.claim_id and c.revision = new.revision;
    select owed + coalesce(sum(i.amount_yen), 0) into owed
    from claim_item i where i.claim_id = new.claim_id and i.revision = new.revision;
    if owed <> new.owed_yen then
        raise exception 'owed is the sum of its charges and items' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger claim_owed_guard after insert on claim_revision
    deferrable initially deferred for each row execute function claim_owed_guard();

create function claim_part_guard() returns trigger language plpgsql as $$
begin
    if exists (select 1 from claim c where c.id = new.claim_id and c.state <> 'DRAFT')
            or exists (select 1 from claim_approval a where a.claim_id = new.claim_id and a.revision = new.revision) then
        raise exception 'nothing is added to what was approved' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger claim_charge_guard before insert on claim_charge for each row execute function claim_part_guard();
create trigger claim_item_guard before insert on claim_item for each row execute function claim_part_guard();

create function claim_approval_guard() returns trigger language plpgsql as $$
begin
    perform 1 from claim where id = new.claim_id for update;
    if not exists (select 1 from claim c
            where c.id = new.claim_id and c.state = 'DRAFT' and c.revision = new.revision) then
        raise exception 'what is approved is the present content of a draft' using errcode = 'check_violation';
    end if;
    if exists (select 1 from claim_revision w where w.claim_id = new.claim_id and w.author = new.person_id)
            or exists (select 1 from claim_revision r where r.claim_id = new.claim_id and r.revision = new.revision
                and r.beneficiary = new.person_id) then
        raise exception 'nobody approves what they wrote or get' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger claim_approval_guard before insert on claim_approval
    for each row execute function claim_approval_guard();

-- A charge is let go only while nothing is on its way to the bank.
create function claimed_charge_guard() returns trigger language plpgsql as $$
begin
    perform 1 from claim where id = old.claim_id for update;
    if exists (select 1 from claim c where c.id = old.claim_id and c.state in ('IN_PAYMENT', 'PAID')) then
        raise exception 'a charge that is being paid stays with its claim' using errcode = 'check_violation';
    end if;
    return old;
end $$;
create trigger claimed_charge_guard before delete on claimed_charge
    for each row execute function claimed_charge_guard();

create function payment_run_guard() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
            ('MADE', 'RELEASED'), ('MADE', 'CANCELLED'), ('RELEASED', 'CONFIRMED')) then
        raise exception 'a run that is % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.state = 'RELEASED' and exists (
            select 1 from payment_line l
            join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision
            where l.run_id = new.id and r.beneficiary = new.released_by) then
        raise exception 'nobody releases money to themselves' using errcode = 'check_violation';
    end if;
    if (old.state, new.state) = ('MADE', 'RELEASED') and exists (
            select 1 from payment_line l
            where l.run_id = new.id and claim_charges_amiss(l.claim_id, l.revision) > 0) then
        raise exception 'a run is released for charges that are its claims'' own' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_run_guard before update on payment_run for each row execute function payment_run_guard();

create function payment_run_sum_guard() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment_line l where l.run_id = new.id
            having count(*) = new.payments and sum(l.amount_yen) = new.total_yen) then
        raise exception 'a run is the sum of its lines' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger payment_run_sum_guard after insert on payment_run
    deferrable initially deferred for each row execute function payment_run_sum_guard();

create function payment_line_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.live or not exists (
                select 1 from payment_run r where r.id = old.run_id and r.state = 'CANCELLED') then
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
create trigger payment_line_guard before insert or update on payment_line
    for each row execute function payment_line_guard();

grant execute on function claim_approvers(uuid, int), claim_charges_amiss(uuid, int) to "${app_role}";
grant usage on sequence claim_number to "${app_role}";
grant select, insert on claim, claim_revision, claim_charge, claim_item, claim_approval, payment_run, payment_line,
    recovery to "${app_role}";
grant select, insert, delete on claimed_charge to "${app_role}";
grant update (state, revision, run_id, version) on claim to "${app_role}";
grant update (state, released_by, released_at, confirmed_by, confirmed_at, version) on payment_run to "${app_role}";
grant update (live) on payment_line to "${app_role}";
grant update (reversal_id, claim_id, case_number, asked_yen, state, rule, attempts, due_at) on recovery to "${app_role}";
