-- What reviewers look at: each hold but those of a screening, which never come here, whoever makes them.
create table review (
    review_id       uuid        primary key default gen_random_uuid(),
    version         bigint      not null default 0 check (version >= 0),
    account_id      uuid        not null references account (account_id),
    hold_id         uuid        not null,
    kind            text        not null check (kind in ('OTHER_PERSON', 'RISK')),
    since           timestamptz not null,
    state           text        not null default 'OPEN' check (state in ('OPEN', 'PROPOSED', 'RELEASED', 'CLOSED')),
    decision        text        check (decision in ('RELEASE', 'CLOSE')),
    reason          text,
    proposed_by     uuid,
    proposed_person uuid,
    proposed_at     timestamptz,
    decided_by      uuid,
    decided_person  uuid,
    decided_at      timestamptz,
    unique (account_id, hold_id),
    check ((state = 'OPEN') = (decision is null)),
    check (num_nonnulls(decision, reason) in (0, 2)),
    check (num_nonnulls(proposed_by, proposed_person, proposed_at) in (0, 3)),
    check (num_nonnulls(decided_by, decided_person, decided_at) = case when state in ('RELEASED', 'CLOSED') then 3 else 0 end),
    check (state <> 'PROPOSED' or proposed_by is not null),
    -- Four eyes are two persons; what is final is always decided by four.
    check (decided_person is distinct from proposed_person or decided_person is null),
    check (state <> 'CLOSED' or proposed_person is not null)
);
create index review_by_state on review (state, since, review_id);

create function put_before_reviewers() returns trigger language plpgsql as $$
begin
    insert into review (account_id, hold_id, kind, since)
        values (new.account_id, new.hold_id, new.kind, new.since)
        on conflict (account_id, hold_id) do nothing;
    return null;
end $$;
create trigger hold_is_reviewed after insert on account_hold
    for each row when (new.kind <> 'SCREENING') execute function put_before_reviewers();
insert into review (account_id, hold_id, kind, since)
    select account_id, hold_id, kind, since from account_hold where kind <> 'SCREENING';

grant select, insert on review to "${app_role}";
grant update (
    version, state, decision, reason, proposed_by, proposed_person, proposed_at,
    decided_by, decided_person, decided_at) on review to "${app_role}";
grant execute on function put_before_reviewers() to "${app_role}";
