-- Readings of names that were only declared, looked at by people: another human agrees before one is plausible. The
-- evidence itself stays with the operator's records; here is what it was, and by what it is recognised.
create table declared_reading (
    proof_id        uuid        primary key references proof (proof_id),
    account_id      uuid        not null references account (account_id),
    state           text        not null check (state in ('PROPOSED', 'PLAUSIBLE')),
    evidence        text        not null check (evidence ~ '^[A-Z_]{1,40}$'),
    evidence_hash   text        not null check (evidence_hash ~ '^[0-9a-f]{64}$'),
    proposed_by     uuid        not null,
    proposed_person uuid        not null,
    proposed_at     timestamptz not null,
    decided_by      uuid,
    decided_person  uuid,
    decided_at      timestamptz,
    foreign key (proposed_by, proposed_person) references staff (staff_id, person_id),
    foreign key (decided_by, decided_person) references staff (staff_id, person_id),
    check (num_nonnulls(decided_by, decided_person, decided_at) = case when state = 'PLAUSIBLE' then 3 else 0 end),
    constraint four_eyes check (decided_person is null or decided_person <> proposed_person)
);
create index account_declared_only on account (proved_at, proof_id)
    where kana_source = 'DECLARED_ONLY' and ended_at is null;

grant select, insert on declared_reading to "${app_role}";
grant update (state, evidence, evidence_hash, proposed_by, proposed_person, proposed_at,
    decided_by, decided_person, decided_at) on declared_reading to "${app_role}";
