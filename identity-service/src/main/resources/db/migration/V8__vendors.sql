-- More than one vendor: a session and an event are the vendor's own, and no vendor settles another's session.
alter table proof
    add column vendor        text not null default 'kakunin' check (vendor ~ '^[a-z]{1,20}$'),
    -- What the applicant said of themselves beforehand, as a keyed hash; only where the path asks for it.
    add column declared_hash text check (declared_hash ~ '^[0-9a-f]{64}$'),
    -- By which documents shown for several persons are recognised.
    add column document_hash text check (document_hash ~ '^[0-9a-f]{64}$'),
    -- When the vendor was last asked to forget what it was shown, and did.
    add column purged_at     timestamptz;
alter table proof alter column vendor drop default;
alter table proof drop constraint proof_vendor_session_key;
alter table proof add constraint one_session_one_proof unique (vendor, vendor_session);
create index proof_by_document on proof (document_hash) where document_hash is not null;
create index proof_to_purge on proof (decided_at) where purged_at is null and state <> 'PENDING';
create index proof_unheard on proof (started_at) where state = 'PENDING';

alter table proof_event add column vendor text not null default 'kakunin' check (vendor ~ '^[a-z]{1,20}$');
alter table proof_event alter column vendor drop default;
alter table proof_event drop constraint proof_event_pkey;
alter table proof_event add primary key (vendor, vendor_event);

-- What a reading is worth may rise from declared to plausible, where people looked at it, and changes no other way; the
-- document of a settled proof stays.
create function refuse_to_reread() returns trigger language plpgsql as $$
begin
    if old.state <> 'PENDING' and (
            new.document_hash is distinct from old.document_hash
            or (new.kana_source is distinct from old.kana_source
                and (old.kana_source, new.kana_source) is distinct from ('DECLARED_ONLY', 'DECLARED_PLAUSIBLE'))) then
        raise exception 'a settled proof is not read anew';
    end if;
    return new;
end $$;
create trigger proof_stays_read before update on proof for each row execute function refuse_to_reread();

grant update (document_hash, purged_at) on proof to "${app_role}";

-- A human has more than one document: each key by which a person is recognised, the first of them also at the person.
create table person_key (
    dedupe_key text primary key check (dedupe_key ~ '^[0-9a-f]{64}$'),
    person_id  uuid not null references person (person_id)
);
insert into person_key (dedupe_key, person_id) select dedupe_key, person_id from person;
grant select, insert on person_key to "${app_role}";
grant execute on function refuse_to_reread() to "${app_role}";
