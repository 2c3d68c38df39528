-- The merchant registry: dated categories, shops, terminals, and what two persons change of it. See docs/adr/0037.

-- merchant.category is read and written by nobody any more; it stays for a replica of the version before, and goes later.
-- version counts the facts of a merchant, its shops and its terminals; it is 0 within the transaction that tells the first.
alter table merchant
    alter column category drop not null,
    drop constraint merchant_version_check,
    add constraint merchant_version_check check (version >= 0),
    add column ends_at timestamptz;

-- Only added to. Of two from the same moment the one with the higher number counts.
create table merchant_category (
    merchant_id    uuid        not null references merchant (id),
    number         integer     not null check (number > 0),
    category       text        not null check (category in ('CONVENIENCE', 'ELECTRONICS', 'GROCERY', 'OTHER')),
    effective_from timestamptz not null,
    primary key (merchant_id, number)
);
create index merchant_category_in_time on merchant_category (merchant_id, effective_from desc, number desc);

-- By the merchant's own codes. A row is the latest time for which it was registered; earlier ones are in the facts.
create table shop (
    merchant_id uuid        not null references merchant (id),
    code        text        not null check (length(code) between 1 and 64),
    since       timestamptz not null,
    ended_at    timestamptz,
    primary key (merchant_id, code)
);

create table terminal (
    merchant_id    uuid        not null,
    shop           text        not null,
    code           text        not null check (length(code) between 1 and 64),
    since          timestamptz not null,
    ended_at       timestamptz,
    stop_reason    text        check (stop_reason in ('MANY_WALLETS', 'FRAUD_REPORT', 'LOST_OR_STOLEN',
                                                      'MERCHANT_UNDER_REVIEW')),
    stop_note      text        check (length(stop_note) between 1 and 1000),
    stopped_by     uuid,
    stopped_person uuid,
    stopped_at     timestamptz,
    primary key (merchant_id, shop, code),
    foreign key (merchant_id, shop) references shop (merchant_id, code),
    check (num_nulls(stop_reason, stop_note, stopped_by, stopped_person, stopped_at) in (0, 5)),
    check (ended_at is null or stopped_at is null)
);
create index terminal_stopped on terminal (merchant_id) where stopped_at is not null;

-- A change by two persons. What it changed is in the tables above; a stop that was lifted is in the facts.
create table merchant_change (
    id               uuid        primary key,
    merchant_id      uuid        not null,
    kind             text        not null check (kind in ('REGISTER', 'CATEGORISE', 'END', 'LIFT_STOP')),
    name             text,
    category         text        check (category in ('CONVENIENCE', 'ELECTRONICS', 'GROCERY', 'OTHER')),
    shop             text,
    terminal         text,
    effective_from   timestamptz not null,
    proposed_by      uuid        not null,
    proposed_person  uuid        not null,
    proposed_at      timestamptz not null,
    state            text        not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    in_force_from    timestamptz check (in_force_from >= effective_from),
    decided_by       uuid,
    decided_person   uuid,
    decided_at       timestamptz,
    note             text        check (length(note) between 1 and 1000),
    fact_version     bigint      not null default 1,
    check ((kind = 'REGISTER') = (name is not null)),
    check ((kind in ('REGISTER', 'CATEGORISE')) = (category is not null)),
    check ((kind = 'LIFT_STOP') = (shop is not null) and (shop is null) = (terminal is null)),
    check ((state = 'APPROVED') = (in_force_from is not null)),
    check (num_nulls(decided_by, decided_person, decided_at, note) = case state when 'PROPOSED' then 4 else 0 end),
    check (state <> 'APPROVED' or decided_person <> proposed_person)
);
create index merchant_change_newest on merchant_change (proposed_at desc, id desc);

-- Whoever was registered is what it was from the beginning, and takes payments where it was paid or money was held for it
-- so far. A merchant that nobody ever paid has no terminal until one is registered.
insert into merchant_category (merchant_id, number, category, effective_from)
select id, 1, category, timestamptz '2000-01-01 00:00:00Z' from merchant;

insert into shop (merchant_id, code, since)
select seen.merchant_id, seen.shop, min(seen.at)
  from (select merchant_id, shop, at from payment where rule is null
        union all
        select merchant_id, shop, decided_at from authorisation where rule is null) as seen
  join merchant m on m.id = seen.merchant_id
 group by seen.merchant_id, seen.shop;

insert into terminal (merchant_id, shop, code, since)
select seen.merchant_id, seen.shop, seen.terminal, min(seen.at)
  from (select merchant_id, shop, terminal, at from payment where rule is null
        union all
        select merchant_id, shop, terminal, decided_at from authorisation where rule is null) as seen
  join merchant m on m.id = seen.merchant_id
 group by seen.merchant_id, seen.shop, seen.terminal;

-- A payment may be refused by the registry.
alter table payment
    drop constraint payment_rule_check,
    add constraint payment_rule_check
        check (rule in ('SUSPENDED', 'SUSPENSION_UNKNOWN', 'MERCHANT_UNKNOWN', 'MERCHANT_ENDED', 'SHOP_UNKNOWN',
                        'SHOP_ENDED', 'TERMINAL_UNKNOWN', 'TERMINAL_ENDED', 'TERMINAL_STOPPED', 'WALLET_FROZEN',
                        'INSUFFICIENT_BALANCE'));

grant update (ends_at) on merchant to "${app_role}";
grant select, insert on merchant_category, shop, terminal, merchant_change to "${app_role}";
grant update (since, ended_at) on shop to "${app_role}";
grant update (since, ended_at, stop_reason, stop_note, stopped_by, stopped_person, stopped_at) on terminal to "${app_role}";
grant update (state, in_force_from, decided_by, decided_person, decided_at, note, fact_version)
    on merchant_change to "${app_role}";
