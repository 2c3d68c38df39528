-- A person is known by the keyed hash of reading, birth date and document; the data itself stays with the proof.
create table person (
    person_id  uuid primary key,
    dedupe_key text not null unique check (dedupe_key ~ '^[0-9a-f]{64}$')
);

create table proof (
    proof_id               uuid        primary key,
    version                bigint      not null check (version > 0),
    account_id             uuid        not null references account (account_id),
    method                 text        not null,
    vendor_session         text        not null unique,
    started_at             timestamptz not null,
    state                  text        not null check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    decided_at             timestamptz,
    person_id              uuid        references person (person_id),
    kana_source            text,
    verified_claims_sealed bytea,
    check ((state = 'PENDING') = (decided_at is null)),
    check (num_nonnulls(person_id, kana_source, verified_claims_sealed) = case state when 'APPROVED' then 3 else 0 end)
);
create index proof_by_account on proof (account_id, started_at);

-- A settled proof stays as it was settled, whoever asks.
create function refuse_to_unsettle() returns trigger language plpgsql as $$
begin
    if old.state <> 'PENDING' and (new.state, new.decided_at, new.person_id, new.verified_claims_sealed)
            is distinct from (old.state, old.decided_at, old.person_id, old.verified_claims_sealed) then
        raise exception 'a settled proof does not change';
    end if;
    return new;
end $$;
create trigger proof_stays_settled before update on proof for each row execute function refuse_to_unsettle();

-- What the vendor sent, each event once.
create table proof_event (
    vendor_event text        primary key,
    proof_id     uuid        not null references proof (proof_id),
    result       text        not null,
    is_final     boolean     not null,
    received_at  timestamptz not null
);

grant select, insert on person to "${app_role}";
grant select, insert on proof to "${app_role}";
grant update (version, state, decided_at, person_id, kana_source, verified_claims_sealed) on proof to "${app_role}";
grant select, insert on proof_event to "${app_role}";
grant execute on function refuse_to_unsettle() to "${app_role}";
