-- Who bears the loss, settled afterwards between operator and bank; no victim waits for any of it (A47, IN-08).

-- How losses are shared, from a day on; never for what was paid before. Percent that the operator bears.
create table split_rule (
    id             uuid        primary key,
    effective_from date        not null,
    proposed_by    uuid        not null,
    proposed_staff uuid        not null,
    proposed_at    timestamptz not null,
    agreed_by      uuid        check (agreed_by <> proposed_by),
    agreed_staff   uuid,
    agreed_at      timestamptz,
    version        bigint      not null check (version > 0),
    check (num_nonnulls(agreed_by, agreed_staff, agreed_at) in (0, 3))
);
create unique index split_rule_of_a_day on split_rule (effective_from) where agreed_by is not null;

create table split_share (
    rule_id          uuid not null references split_rule (id),
    fault            text not null check (fault in ('OPERATOR', 'BANK', 'BOTH', 'UNDETERMINED')),
    claim_type       text not null check (claim_type in ('NON_CUSTOMER', 'CUSTOMER')),
    operator_percent int  not null check (operator_percent between 0 and 100),
    primary key (rule_id, fault, claim_type)
);

-- Whose fault a case was: each word of two persons a row; the newest that is agreed counts.
create table liability (
    id             uuid        primary key,
    case_id        uuid        not null references fraud_case (id),
    fault          text        not null check (fault in ('OPERATOR', 'BANK', 'BOTH', 'UNDETERMINED')),
    grounds        text        not null check (char_length(grounds) between 1 and 500),
    proposed_by    uuid        not null,
    proposed_staff uuid        not null,
    proposed_at    timestamptz not null,
    agreed_by      uuid        check (agreed_by <> proposed_by),
    agreed_staff   uuid,
    agreed_at      timestamptz,
    version        bigint      not null check (version > 0),
    check (num_nonnulls(agreed_by, agreed_staff, agreed_at) in (0, 3))
);
create index liability_of_a_case on liability (case_id, agreed_at desc);

create table settlement (
    id           uuid        primary key,
    bank_code    char(4)     not null,
    month        date        not null check (extract(day from month) = 1),
    state        text        not null check (state in ('MADE', 'CLOSED')),
    lines        int         not null check (lines between 1 and 10000),
    operator_yen bigint      not null,
    bank_yen     bigint      not null,
    content_hash bytea       not null check (octet_length(content_hash) = 32),
    made_by      uuid        not null,
    made_staff   uuid        not null,
    made_at      timestamptz not null,
    closed_by    uuid        check (closed_by <> made_by),
    closed_staff uuid,
    closed_at    timestamptz,
    version      bigint      not null check (version > 0),
    check (num_nonnulls(closed_by, closed_staff, closed_at) = case when state = 'CLOSED' then 3 else 0 end)
);
create unique index settlement_of_a_month on settlement (bank_code, month) where state = 'CLOSED';
create index settlement_newest_first on settlement (made_at desc, id desc);

-- What changes by it for one payment: yen that the operator and the bank bear more, or less, than was settled before.
create table settlement_line (
    settlement_id uuid   not null references settlement (id),
    place         int    not null check (place > 0),
    kind          text   not null check (kind in ('PAID', 'NOT_CREDITED', 'CAME_BACK', 'CORRECTION')),
    claim_id      uuid   not null references claim (id),
    route_id      uuid   not null,
    case_number   text   not null,
    paid_on       date   not null,
    fault         text   not null,
    rule_id       uuid   references split_rule (id),
    operator_yen  bigint not null,
    bank_yen      bigint not null,
    primary key (settlement_id, place),
    unique (settlement_id, claim_id, route_id)
);
create index settlement_line_of_a_payment on settlement_line (claim_id, route_id);

create function settlement_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.state = 'CLOSED' and (new.state, new.closed_by, new.closed_staff, new.closed_at)
            is distinct from (old.state, old.closed_by, old.closed_staff, old.closed_at) then
        raise exception 'a settlement is closed once and never changes' using errcode = 'check_violation';
    end if;
    if tg_op = 'INSERT' and new.state <> 'MADE' then
        raise exception 'a settlement is made before it is closed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger settlement_guard before insert or update on settlement
    for each row execute function settlement_guard();

create function settlement_sum_guard() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from settlement_line l where l.settlement_id = new.id
            having count(*) = new.lines and sum(l.operator_yen) = new.operator_yen and sum(l.bank_yen) = new.bank_yen) then
        raise exception 'a settlement is the sum of its lines' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger settlement_sum_guard after insert or update on settlement
    deferrable initially deferred for each row execute function settlement_sum_guard();

create function settlement_line_guard() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from settlement s where s.id = new.settlement_id and s.state = 'MADE') then
        raise exception 'nothing is added to a settlement that is closed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger settlement_line_guard before insert on settlement_line
    for each row execute function settlement_line_guard();

create function agreed_once() returns trigger language plpgsql as $$
begin
    if old.agreed_by is not null and (new.agreed_by, new.agreed_staff, new.agreed_at)
            is distinct from (old.agreed_by, old.agreed_staff, old.agreed_at) then
        raise exception 'what two persons agreed stays so' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger split_rule_agreed_once before update on split_rule for each row execute function agreed_once();
create trigger liability_agreed_once before update on liability for each row execute function agreed_once();

grant select, insert on split_rule, split_share, liability, settlement, settlement_line to "${app_role}";
grant update (agreed_by, agreed_staff, agreed_at, version) on split_rule, liability to "${app_role}";
grant update (state, closed_by, closed_staff, closed_at, version) on settlement to "${app_role}";
