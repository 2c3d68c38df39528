-- Monitoring: rules as dated data, what moved as they see it, and what they raised. See docs/adr/0033.

-- What a rule would have raised, looked at before anybody decides on it.
create table watch_dry_run (
    id               uuid          primary key,
    kind             text          not null,
    subject          text          not null,
    parameter_names  text[]        not null,
    parameter_values bigint[]      not null,
    since            timestamptz   not null,
    until            timestamptz   not null check (until > since),
    complete         boolean       not null,
    movements        bigint        not null check (movements >= 0),
    alerts           bigint        not null check (alerts >= 0),
    wallets          bigint        not null check (wallets >= 0),
    wallets_seen     bigint        not null check (wallets_seen >= 0),
    days             date[]        not null,
    day_alerts       bigint[]      not null,
    sample_wallets   uuid[]        not null,
    sample_movements uuid[]        not null,
    sample_times     timestamptz[] not null,
    made_by          uuid          not null,
    made_person      uuid          not null,
    made_at          timestamptz   not null,
    check (cardinality(days) = cardinality(day_alerts) and cardinality(days) <= 100),
    check (cardinality(sample_wallets) <= 20 and cardinality(sample_wallets) = cardinality(sample_movements)
           and cardinality(sample_wallets) = cardinality(sample_times))
);

-- Versions of rules are added and never changed; one counts once two persons want it. Those that came with the suite
-- have nobody who proposed them.
create table watch_rule (
    change_id        uuid        primary key,
    rule_id          text        not null check (rule_id ~ '^[a-z][a-z0-9-]{0,39}$'),
    version          integer     not null check (version > 0),
    kind             text        not null check (kind in ('LADDER', 'RAPID_CHARGES', 'FULL_CAP_OF_NEW_LINK',
                                                          'BOTH_SIDES_OF_MONTH', 'CHARGE_THEN_LEAVE',
                                                          'MANY_WALLETS_AT_TERMINAL')),
    subject          text        not null check (subject in ('WALLET', 'BANK_ACCOUNT', 'TERMINAL')),
    parameter_names  text[]      not null,
    parameter_values bigint[]    not null,
    action           text        not null check (action in ('ALERT', 'HOLD', 'FREEZE')),
    hold_seconds     bigint      check (hold_seconds between 3600 and 86400),
    words_ja         text        not null check (length(words_ja) between 1 and 300),
    words_en         text        not null check (length(words_en) between 1 and 300),
    effective_from   timestamptz not null,
    effective_until  timestamptz check (effective_until > effective_from),
    dry_run_id       uuid        references watch_dry_run (id),
    proposed_by      uuid,
    proposed_person  uuid,
    proposed_at      timestamptz not null,
    state            text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    in_force_from    timestamptz check (in_force_from >= effective_from),
    decided_by       uuid,
    decided_person   uuid,
    decided_at       timestamptz,
    note             text,
    fact_version     bigint      not null default 1,
    unique (rule_id, version),
    check (cardinality(parameter_names) = cardinality(parameter_values) and cardinality(parameter_names) <= 10),
    check ((action = 'HOLD') = (hold_seconds is not null)),
    check (num_nulls(dry_run_id, proposed_by, proposed_person) in (0, 3)),
    check ((state = 'APPROVED') = (in_force_from is not null)),
    check (num_nulls(decided_by, decided_person, decided_at, note) in (0, 4)),
    check (state = 'PROPOSED' or decided_by is not null or proposed_by is null),
    check (state <> 'APPROVED' or decided_person <> proposed_person)
);

-- What is proposed is proposed by somebody: only the schema's owner adds a version without.
create function watch_rule_has_two_persons() returns trigger language plpgsql as $$
begin
    if new.proposed_by is null or new.state <> 'PROPOSED' then
        raise exception 'a version of a rule is proposed by somebody and decided by somebody else'
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

-- A copy of what moved, from the service's own facts; a movement that a hold stopped moved nothing. Only added to.
create table watched_movement (
    id              uuid        primary key,
    kind            text        not null check (kind in ('CHARGE', 'PAYMENT', 'TRANSFER', 'PAYOUT')),
    wallet_id       uuid        not null,
    bank_account_id uuid,
    place           text,
    amount_yen      bigint      not null check (amount_yen > 0),
    at              timestamptz not null,
    settled_at      timestamptz not null check (settled_at >= at),
    linked_at       timestamptz,
    stopped         boolean     not null default false,
    check ((kind = 'PAYMENT') = (place is not null)),
    check ((kind = 'CHARGE') = (bank_account_id is not null))
);
create index watched_movement_in_time on watched_movement (at, id);
create index watched_movement_of_wallet on watched_movement (wallet_id, settled_at);
create index watched_movement_of_account on watched_movement (bank_account_id, settled_at)
    where bank_account_id is not null;
create index watched_movement_at_place on watched_movement (place, settled_at) where place is not null;

-- How far the audit log was followed; from its beginning, so that history is there to try rules on.
create table watch_cursor (
    single     boolean primary key default true check (single),
    next_index bigint  not null check (next_index >= 0)
);
insert into watch_cursor (next_index) values (0);

-- One alert a day of one version about one subject, with what it holds of its wallet.
create table watch_alert (
    id                  uuid        primary key,
    version             bigint      not null default 1 check (version > 0),
    rule_id             text        not null,
    rule_version        integer     not null,
    subject_id          text        not null check (length(subject_id) <= 300),
    day                 date        not null,
    wallet_id           uuid        not null,
    movements           uuid[]      not null check (cardinality(movements) between 1 and 50),
    raised_at           timestamptz not null,
    due_at              timestamptz not null check (due_at > raised_at),
    acknowledged_at     timestamptz,
    acknowledged_by     uuid,
    acknowledged_person uuid,
    overdue_at          timestamptz,
    hold                text        check (hold in ('DUE', 'STANDING', 'FORGONE', 'RELEASED')),
    placed_at           timestamptz,
    ends_at             timestamptz,
    verdict             text        check (verdict in ('RELEASE', 'KEEP')),
    reason              text,
    note                text,
    hold_by             uuid,
    hold_person         uuid,
    hold_decided_at     timestamptz,
    unique (rule_id, rule_version, subject_id, day),
    foreign key (rule_id, rule_version) references watch_rule (rule_id, version),
    check (num_nulls(acknowledged_at, acknowledged_by, acknowledged_person) in (0, 3)),
    check ((placed_at is not null) = (coalesce(hold, 'NONE') in ('STANDING', 'RELEASED'))),
    check (ends_at is null or hold = 'STANDING'),
    check (num_nulls(verdict, reason, note, hold_by, hold_person, hold_decided_at) in (0, 6)),
    check (coalesce(hold, 'NONE') <> 'RELEASED' or verdict = 'RELEASE')
);
create index watch_alert_newest on watch_alert (raised_at, id);
create index watch_alert_unseen on watch_alert (due_at) where acknowledged_at is null;
create index watch_alert_hold_due on watch_alert (wallet_id) where hold = 'DUE';
create index watch_alert_of_wallet on watch_alert (wallet_id, raised_at) where hold is not null;

-- The rules that come with the suite, from now on: what moved before raises nothing. Their numbers are proposals, to be
-- tried over an operator's own history.
insert into watch_rule (change_id, rule_id, version, kind, subject, parameter_names, parameter_values, action,
                        hold_seconds, words_ja, words_en, effective_from, proposed_at, state, in_force_from)
select md5('watch-rule:' || r.rule_id)::uuid, r.rule_id, 1, r.kind, r.subject, r.names, r.numbers, r.action, r.hold,
       r.ja, r.en, now(), now(), 'APPROVED', now()
  from (values
    ('ladder', 'LADDER', 'WALLET', array['withinSeconds', 'steps', 'factor', 'topYen', 'linkYoungerThanDays'],
     array[1800, 3, 5, 50000, 0]::bigint[], 'HOLD', 86400,
     '短時間に金額が段階的に上がるチャージ（少額での試行のあとの高額チャージ）',
     'Charges that rise in steps within a short time: a small one to try, then large ones'),
    ('ladder-new-link', 'LADDER', 'WALLET', array['withinSeconds', 'steps', 'factor', 'topYen', 'linkYoungerThanDays'],
     array[1800, 3, 3, 10000, 3]::bigint[], 'HOLD', 86400,
     '連携直後の口座からの段階的に金額が上がるチャージ',
     'Charges over a link of a few days that rise in steps'),
    ('rapid-charges', 'RAPID_CHARGES', 'BANK_ACCOUNT', array['withinSeconds', 'charges', 'totalYen', 'linkYoungerThanDays'],
     array[120, 4, 200000, 0]::bigint[], 'HOLD', 86400,
     '一つの銀行口座から2分以内に4回以上、合計20万円以上のチャージ',
     'Four charges or more from one bank account within two minutes, 200,000 yen or more in all'),
    ('rapid-charges-new-link', 'RAPID_CHARGES', 'WALLET', array['withinSeconds', 'charges', 'totalYen', 'linkYoungerThanDays'],
     array[120, 4, 10000, 3]::bigint[], 'HOLD', 86400,
     '連携直後の口座から2分以内に4回以上のチャージ',
     'Four charges or more within two minutes over a link of a few days'),
    ('full-cap-new-link', 'FULL_CAP_OF_NEW_LINK', 'WALLET', array['percent', 'capYen', 'linkYoungerThanDays'],
     array[90, 300000, 14]::bigint[], 'HOLD', 86400,
     '連携から2週間以内に月間上限額の9割以上をチャージ',
     'Nine tenths of a month''s limit or more, within two weeks of the link'),
    ('both-sides-of-month', 'BOTH_SIDES_OF_MONTH', 'BANK_ACCOUNT', array['hoursEachSide', 'eachSideYen', 'linkYoungerThanDays'],
     array[48, 100000, 90]::bigint[], 'HOLD', 86400,
     '月末と月初の両側（各48時間）に高額のチャージ',
     'Much charged on both sides of a month''s end, within 48 hours of it'),
    ('charge-then-leave', 'CHARGE_THEN_LEAVE', 'WALLET', array['withinSeconds', 'percent', 'chargedYen', 'linkYoungerThanDays'],
     array[3600, 80, 50000, 14]::bigint[], 'HOLD', 86400,
     '新しい連携からのチャージの8割以上が1時間以内に送金・出金',
     'Four fifths or more of a new link''s charges leave by transfer or payout within the hour'),
    ('charge-then-leave-any', 'CHARGE_THEN_LEAVE', 'WALLET', array['withinSeconds', 'percent', 'chargedYen', 'linkYoungerThanDays'],
     array[3600, 90, 150000, 0]::bigint[], 'ALERT', null,
     '高額チャージの9割以上が1時間以内に送金・出金',
     'Nine tenths or more of a large charge leave by transfer or payout within the hour'),
    ('many-wallets-at-terminal', 'MANY_WALLETS_AT_TERMINAL', 'TERMINAL', array['withinSeconds', 'wallets', 'linkYoungerThanDays'],
     array[3600, 8, 14]::bigint[], 'ALERT', null,
     '一つの端末で1時間以内に、新しい連携のウォレット8件以上が支払い',
     'Eight wallets or more with new links pay at one terminal within the hour'))
    as r (rule_id, kind, subject, names, numbers, action, hold, ja, en);

create trigger watch_rule_has_two_persons before insert on watch_rule
    for each row execute function watch_rule_has_two_persons();

grant select, insert on watch_dry_run, watch_rule, watched_movement, watch_alert to "${app_role}";
grant select on watch_cursor to "${app_role}";
grant update (next_index) on watch_cursor to "${app_role}";
grant update (state, in_force_from, decided_by, decided_person, decided_at, note, fact_version)
    on watch_rule to "${app_role}";
grant update (version, acknowledged_at, acknowledged_by, acknowledged_person, overdue_at, hold, placed_at, ends_at, verdict,
              reason, note, hold_by, hold_person, hold_decided_at)
    on watch_alert to "${app_role}";
