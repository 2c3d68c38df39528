-- Bank accounts are known by a fingerprint under a key, and under two keys while one is turned into the next. Each key that
-- is in use has a unique column to itself; which one stands in fingerprint_key. See docs/adr/0027.
alter table bank_account alter column fingerprint drop not null;
alter table bank_account add column fingerprint_2 bytea
    constraint bank_account_fingerprint_2_key unique check (octet_length(fingerprint_2) = 32);
alter table bank_account add constraint bank_account_is_known check (num_nonnulls(fingerprint, fingerprint_2) > 0);

create table fingerprint_key (
    id      text        primary key check (id <> ''),
    place   smallint    unique check (place in (1, 2)),
    -- FILLING: not every account is known under it yet. COMPLETE: each is, and no other comes in.
    -- RETIRED: nobody has the key any more, the column is being emptied. GONE: the column is free.
    state   text        not null check (state in ('FILLING', 'COMPLETE', 'RETIRED', 'GONE')),
    since   timestamptz not null,
    -- how far through the accounts the present pass is, in the order of their ids
    reached uuid        not null,
    version bigint      not null check (version >= 0),
    check ((place is null) = (state = 'GONE'))
);
insert into fingerprint_key (id, place, state, since, reached, version)
select distinct fingerprint_key, 1, 'COMPLETE', clock_timestamp(), uuid '00000000-0000-0000-0000-000000000000', 0
from bank_account;

-- A replica that does not know a key yet, or not any more, must not enter an account that others would not find by it.
-- Whoever declares a key complete holds this lock alone, so that no account is under way at that moment.
create function require_complete_fingerprints() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(1179668052);
    if exists (
        select from fingerprint_key
        where state = 'COMPLETE' and case place when 1 then new.fingerprint else new.fingerprint_2 end is null)
    then
        raise exception 'bank_account_lacks_a_complete_fingerprint' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger bank_account_is_known_under_every_complete_key before insert on bank_account
    for each row execute function require_complete_fingerprints();

grant select, insert on fingerprint_key to "${app_role}";
grant update (place, state, since, reached, version) on fingerprint_key to "${app_role}";
grant update (fingerprint, fingerprint_2) on bank_account to "${app_role}";
