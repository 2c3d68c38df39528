-- What staff enter of documents that are shown in person or by post; another human approves exactly what was entered.
create table counter_entry (
    entry_id         uuid        primary key,
    version          bigint      not null check (version > 0),
    account_id       uuid        not null references account (account_id),
    proof_id         uuid        not null unique references proof (proof_id),
    method           text        not null check (method in ('IN_PERSON', 'POST')),
    state            text        not null check (state in ('OPEN', 'APPROVED', 'REFUSED')),
    content_hash     text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    content_sealed   bytea       not null,
    letter_reference text        check (letter_reference ~ '^[0-9]{11,13}$'),
    letter_state     text        check (letter_state in ('SENT', 'DELIVERED', 'RETURNED')),
    entered_by       uuid        not null,
    entered_person   uuid        not null,
    entered_at       timestamptz not null,
    edited_by        uuid        not null,
    edited_person    uuid        not null,
    edited_at        timestamptz not null,
    decided_by       uuid,
    decided_person   uuid,
    decided_at       timestamptz,
    foreign key (entered_by, entered_person) references staff (staff_id, person_id),
    foreign key (edited_by, edited_person) references staff (staff_id, person_id),
    foreign key (decided_by, decided_person) references staff (staff_id, person_id),
    check (num_nonnulls(decided_by, decided_person, decided_at) = case when state = 'OPEN' then 0 else 3 end),
    check (num_nonnulls(letter_reference, letter_state) = case when method = 'POST' then 2 else 0 end),
    -- Two humans: who typed does not approve.
    constraint four_eyes check (
        state <> 'APPROVED' or (decided_person <> entered_person and decided_person <> edited_person)),
    constraint letter_arrived check (state <> 'APPROVED' or method <> 'POST' or letter_state = 'DELIVERED')
);
create index counter_entry_waiting on counter_entry (entry_id) where state = 'OPEN';

-- What was decided stays as it was approved or refused.
create function refuse_to_reenter() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' and (new.state, new.content_hash, new.letter_state, new.decided_by, new.edited_by)
            is distinct from (old.state, old.content_hash, old.letter_state, old.decided_by, old.edited_by) then
        raise exception 'a decided entry does not change';
    end if;
    return new;
end $$;
create trigger counter_entry_stays before update on counter_entry for each row execute function refuse_to_reenter();

grant select, insert on counter_entry to "${app_role}";
grant update (version, state, content_hash, content_sealed, letter_state, edited_by, edited_person, edited_at,
    decided_by, decided_person, decided_at) on counter_entry to "${app_role}";
grant execute on function refuse_to_reenter() to "${app_role}";
