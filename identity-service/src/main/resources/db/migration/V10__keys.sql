-- The key of each subject, wrapped; what it sealed cannot be read by anybody once it is destroyed.
create table subject_key (
    kind         text        not null check (kind in ('ACCOUNT', 'OPENING', 'STAFF')),
    subject_id   uuid        not null,
    wrapped      bytea,
    -- Of the wrapping key.
    generation   integer     not null check (generation > 0),
    made_at      timestamptz not null default clock_timestamp(),
    -- Since when there is a newer key in the keyset than the one that sealed the older texts.
    turned_at    timestamptz,
    destroyed_at timestamptz,
    destroyed_by uuid,
    primary key (kind, subject_id),
    check ((wrapped is null) = (destroyed_at is not null)),
    check (wrapped is not null or turned_at is null),
    -- Openings go by policy, everybody else by a decision of two persons.
    check (num_nonnulls(destroyed_at, destroyed_by) = case
        when wrapped is not null then 0 when kind = 'OPENING' then 1 else 2 end)
);
create index subject_key_by_generation on subject_key (generation) where wrapped is not null;
create index subject_key_turned on subject_key (turned_at) where turned_at is not null;

-- When a relation ended and until when its records are kept.
create table retention (
    kind       text        not null check (kind in ('ACCOUNT', 'STAFF')),
    subject_id uuid        not null,
    ended_at   timestamptz not null,
    keep_until timestamptz not null,
    primary key (kind, subject_id),
    -- The day it ended does not count; the seven years are full when the day of the same date has passed in Japan.
    constraint kept_seven_years check (
        keep_until >= ((ended_at at time zone 'Asia/Tokyo')::date + interval '7 years' + interval '1 day')
            at time zone 'Asia/Tokyo')
);
create index retention_by_end on retention (keep_until, kind, subject_id);

-- What stops a destruction, whatever the time.
create table legal_hold (
    hold_id       uuid        primary key,
    version       bigint      not null check (version > 0),
    kind          text        not null check (kind in ('ACCOUNT', 'STAFF')),
    subject_id    uuid        not null,
    ground        text        not null check (ground in ('INVESTIGATION', 'CASE', 'LITIGATION', 'AUTHORITY')),
    reference     text        not null,
    placed_by     uuid        not null,
    placed_person uuid        not null,
    placed_at     timestamptz not null,
    lifted_by     uuid,
    lifted_person uuid,
    lifted_at     timestamptz,
    foreign key (placed_by, placed_person) references staff (staff_id, person_id),
    foreign key (lifted_by, lifted_person) references staff (staff_id, person_id),
    check (num_nonnulls(lifted_by, lifted_person, lifted_at) in (0, 3))
);
create index legal_hold_stands on legal_hold (kind, subject_id) where lifted_at is null;

create table destruction (
    destruction_id  uuid        primary key,
    version         bigint      not null check (version > 0),
    kind            text        not null check (kind in ('ACCOUNT', 'STAFF')),
    subject_id      uuid        not null,
    state           text        not null check (state in ('PROPOSED', 'DONE')),
    proposed_by     uuid        not null,
    proposed_person uuid        not null,
    proposed_at     timestamptz not null,
    approved_by     uuid,
    approved_person uuid,
    approved_at     timestamptz,
    foreign key (proposed_by, proposed_person) references staff (staff_id, person_id),
    foreign key (approved_by, approved_person) references staff (staff_id, person_id),
    check (num_nonnulls(approved_by, approved_person, approved_at) = case state when 'DONE' then 3 else 0 end),
    constraint four_eyes_destroy check (approved_person <> proposed_person)
);
create unique index destruction_of_a_subject on destruction (kind, subject_id);
alter table subject_key add foreign key (destroyed_by) references destruction (destruction_id);

-- A closed account keeps its rows; its address is free for another.
alter table account
    add column ended_at timestamptz,
    add column end_reason text check (end_reason in ('HOLDER_ASKED', 'HOLDER_DIED', 'OPERATOR_ENDED')),
    alter column password_hash drop not null,
    drop constraint account_address_hash_key,
    add constraint ended_for_a_reason check (num_nonnulls(ended_at, end_reason) in (0, 2)),
    add constraint nobody_signs_in_to_a_closed_account check (ended_at is null or password_hash is null);
create unique index account_of_an_address on account (address_hash) where ended_at is null;

create function refuse_to_reopen() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null and (new.ended_at, new.end_reason, new.person_id, new.phone_hash)
            is distinct from (old.ended_at, old.end_reason, old.person_id, old.phone_hash) then
        raise exception 'a closed account stays as it was closed';
    end if;
    if new.ended_at is not null then
        new.password_hash := null;
    end if;
    return new;
end $$;
create trigger account_stays_closed before update on account for each row execute function refuse_to_reopen();

-- Retention counts from the day the account was closed, and from no other.
create function refuse_retention_of_the_open() returns trigger language plpgsql as $$
begin
    if new.kind = 'ACCOUNT' and not exists (
            select from account a where a.account_id = new.subject_id and a.ended_at = new.ended_at) then
        raise exception 'the account did not end then';
    end if;
    return new;
end $$;
create trigger retention_follows_the_end before insert on retention
    for each row execute function refuse_retention_of_the_open();
create function refuse_to_change_retention() returns trigger language plpgsql as $$
begin
    raise exception 'how long records are kept does not change';
end $$;
create trigger retention_stays before update or delete on retention
    for each row execute function refuse_to_change_retention();

-- A key goes when its time is over and nothing holds it, for all accounts of a person at once, and never comes back.
create function refuse_early_destruction() returns trigger language plpgsql as $$
declare
    kept timestamptz;
begin
    if tg_op = 'DELETE' then
        raise exception 'the row of a key is never deleted';
    end if;
    if (new.kind, new.subject_id) is distinct from (old.kind, old.subject_id)
            or (old.wrapped is null and new is distinct from old) then
        raise exception 'a key stays its subject''s, and destroyed once it is';
    end if;
    if new.wrapped is not null or old.wrapped is null or new.kind = 'OPENING' then
        return new;
    end if;
    select r.keep_until into kept from retention r where r.kind = new.kind and r.subject_id = new.subject_id;
    if kept is null or new.destroyed_at < kept then
        raise exception 'the records of this subject are kept';
    end if;
    if exists (select from legal_hold h
            where h.kind = new.kind and h.subject_id = new.subject_id and h.lifted_at is null) then
        raise exception 'a legal hold stands';
    end if;
    if not exists (select from destruction d where d.destruction_id = new.destroyed_by and d.state = 'DONE') then
        raise exception 'two persons decide';
    end if;
    if new.kind = 'ACCOUNT' and exists (
            select from account mine
            join account other on other.person_id = mine.person_id
            left join retention r on r.kind = 'ACCOUNT' and r.subject_id = other.account_id
            where mine.account_id = new.subject_id and (r.keep_until is null or r.keep_until > new.destroyed_at)) then
        raise exception 'another account of the person is kept';
    end if;
    return new;
end $$;
create trigger subject_key_is_kept before update or delete on subject_key
    for each row execute function refuse_early_destruction();

-- An opening is forgotten, address and password, whether an account came of it or not.
alter table opening
    alter column address_sealed drop not null,
    drop constraint opening_check,
    add constraint password_or_account check (
        num_nonnulls(password_hash, account_id) = 1 or (address_sealed is null and password_hash is null));
create index opening_not_forgotten on opening (started_at) where address_sealed is not null;

-- What is settled may be sealed anew, by a transaction that says so, and not changed otherwise.
create or replace function refuse_to_unsettle() returns trigger language plpgsql as $$
begin
    if old.state <> 'PENDING' and (new.state, new.decided_at, new.person_id)
            is distinct from (old.state, old.decided_at, old.person_id)
        or old.verified_claims_sealed is not null
            and new.verified_claims_sealed is distinct from old.verified_claims_sealed
            and (new.verified_claims_sealed is null
                or coalesce(current_setting('sekisho.sealing_anew', true), '') <> 'yes') then
        raise exception 'a settled proof does not change';
    end if;
    return new;
end $$;

-- What was sealed under the service's one key, until the last of it is sealed anew.
create index account_address_before on account (account_id) where get_byte(address_sealed, 0) = 1;
create index account_phone_before on account (account_id) where get_byte(phone_sealed, 0) = 1;
create index opening_address_before on opening (opening_id) where get_byte(address_sealed, 0) = 1;
create index phone_verification_before on phone_verification (verification_id) where get_byte(phone_sealed, 0) = 1;
create index proof_claims_before on proof (proof_id) where get_byte(verified_claims_sealed, 0) = 1;
create index staff_name_before on staff (staff_id) where get_byte(name_sealed, 0) = 1;
create index staff_address_before on staff (staff_id) where get_byte(address_sealed, 0) = 1;
create index staff_totp_before on staff (staff_id) where get_byte(totp_sealed, 0) = 1;
create index phone_verification_by_account on phone_verification (account_id);

grant select, insert on subject_key to "${app_role}";
grant update (wrapped, generation, turned_at, destroyed_at, destroyed_by) on subject_key to "${app_role}";
grant select, insert on retention to "${app_role}";
grant select, insert on legal_hold to "${app_role}";
grant update (version, lifted_by, lifted_person, lifted_at) on legal_hold to "${app_role}";
grant select, insert on destruction to "${app_role}";
grant update (version, state, approved_by, approved_person, approved_at) on destruction to "${app_role}";
grant update (address_sealed, ended_at, end_reason) on account to "${app_role}";
grant update (address_sealed) on opening to "${app_role}";
grant update (phone_sealed) on phone_verification to "${app_role}";
grant update (name_sealed, address_sealed) on staff to "${app_role}";
grant execute on function refuse_to_reopen() to "${app_role}";
grant execute on function refuse_retention_of_the_open() to "${app_role}";
grant execute on function refuse_to_change_retention() to "${app_role}";
grant execute on function refuse_early_destruction() to "${app_role}";
