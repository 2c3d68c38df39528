-- Which cases have to be looked at anew, and by whom: written with what changed, in its transaction, and taken away by the
-- look. Only added to, so that nobody waits for anybody: a case that changed twice is in it twice. A look that begins before
-- a change was committed does not see the row either, and the next one does.
create table case_change (
    place   bigint generated always as identity primary key,
    reader  text   not null check (reader in ('TASKS', 'CLOCKS', 'SUSPICION')),
    case_id uuid   not null
);
create index case_change_of_reader on case_change (reader, place);
-- A row can be locked by who may change it.
grant select, insert, delete, update (reader) on case_change to "${app_role}";

insert into case_change (reader, case_id)
select reader, id from fraud_case cross join unnest(array['TASKS', 'CLOCKS', 'SUSPICION']) as reader;
insert into case_change (reader, case_id) select distinct 'TASKS', case_id from case_task where state = 'OPEN';

-- Cases in which a charge of these claims was confirmed, whichever case claims it.
create function cases_of_claims(claims uuid[]) returns setof uuid language sql stable as $$
    select case_id from claim where id = any (claims)
    union
    select k.case_id from claimed_charge h join confirmed_charge k on k.charge_id = h.charge_id
    where h.claim_id = any (claims)
$$;
grant execute on function cases_of_claims(uuid[]) to "${app_role}";

create function case_begins() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select reader, id from added cross join unnest(array['TASKS', 'CLOCKS', 'SUSPICION']) as reader;
    return null;
end $$;
create trigger case_begins after insert on fraud_case
    referencing new table as added for each statement execute function case_begins();

-- A report that joins a case raises its version alone.
create function case_moves() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select reader, new_rows.id from new_rows join old_rows on old_rows.id = new_rows.id
    cross join unnest(array['TASKS', 'CLOCKS', 'SUSPICION']) as reader
    where (new_rows.state, new_rows.outcome, new_rows.confirmed_at)
        is distinct from (old_rows.state, old_rows.outcome, old_rows.confirmed_at);
    return null;
end $$;
create trigger case_moves after update on fraud_case
    referencing old table as old_rows new table as new_rows for each statement execute function case_moves();

create function case_grows() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id) select distinct 'TASKS', case_id from added;
    return null;
end $$;
create trigger case_grows after insert on case_bank
    referencing new table as added for each statement execute function case_grows();
create trigger case_grows after insert on fraud_report
    referencing new table as added for each statement execute function case_grows();
create trigger case_grows after insert on confirmed_charge
    referencing new table as added for each statement execute function case_grows();

create function report_names_a_thing() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select distinct 'TASKS', r.case_id from added a join fraud_report r on r.id = a.report_id;
    return null;
end $$;
create trigger report_names_a_thing after insert on reported_thing
    referencing new table as added for each statement execute function report_names_a_thing();

create function wallet_is_held() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id) select distinct 'SUSPICION', case_id from added where target = 'WALLET';
    return null;
end $$;
create trigger wallet_is_held after insert on measure
    referencing new table as added for each statement execute function wallet_is_held();

create function charge_is_claimed() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select distinct 'TASKS', k.case_id from changed c join confirmed_charge k on k.charge_id = c.charge_id;
    return null;
end $$;
create trigger charge_is_claimed after insert on claimed_charge
    referencing new table as changed for each statement execute function charge_is_claimed();
create trigger charge_is_let_go after delete on claimed_charge
    referencing old table as changed for each statement execute function charge_is_claimed();

create function claim_moves() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select 'TASKS', cases_of_claims(array(
        select new_rows.id from new_rows join old_rows on old_rows.id = new_rows.id
        where (new_rows.state, new_rows.revision) is distinct from (old_rows.state, old_rows.revision)));
    return null;
end $$;
create trigger claim_moves after update on claim
    referencing old table as old_rows new table as new_rows for each statement execute function claim_moves();

create function run_moves() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select distinct 'TASKS', m.case_id from new_rows join old_rows on old_rows.id = new_rows.id
    join claim m on m.run_id = new_rows.id where new_rows.state <> old_rows.state;
    return null;
end $$;
create trigger run_moves after update on payment_run
    referencing old table as old_rows new table as new_rows for each statement execute function run_moves();

create function lump_sum_moves() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select distinct 'TASKS', m.case_id from new_rows join old_rows on old_rows.id = new_rows.id
    join claim m on m.lump_sum_id = new_rows.id where new_rows.state <> old_rows.state;
    return null;
end $$;
create trigger lump_sum_moves after update on lump_sum
    referencing old table as old_rows new table as new_rows for each statement execute function lump_sum_moves();

create function claim_is_spoken_of() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select distinct 'TASKS', m.case_id from added a join claim m on m.id = a.claim_id;
    return null;
end $$;
create trigger claim_is_spoken_of after insert on payee_check
    referencing new table as added for each statement execute function claim_is_spoken_of();
create trigger claim_is_spoken_of after insert on bank_return_candidate
    referencing new table as added for each statement execute function claim_is_spoken_of();

create function return_is_decided() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select distinct 'TASKS', m.case_id from new_rows join old_rows on old_rows.id = new_rows.id
    join bank_return_candidate k on k.return_id = new_rows.id
    join claim m on m.id = k.claim_id where new_rows.state <> old_rows.state;
    return null;
end $$;
create trigger return_is_decided after update on bank_return
    referencing old table as old_rows new table as new_rows for each statement execute function return_is_decided();
