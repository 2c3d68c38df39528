-- Whose money is to be followed is read from what changed and from turns that are due, no more from all confirmed cases.
alter table case_change drop constraint case_change_reader_check;
alter table case_change add constraint case_change_reader_check check (reader in ('TASKS', 'CLOCKS', 'SUSPICION', 'PURSUIT'));

-- A report that joins a case, or a charge that is confirmed in it, raises its version alone.
create function case_has_another_turn() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select 'PURSUIT', new_rows.id from new_rows join old_rows on old_rows.id = new_rows.id
    where new_rows.state <> 'OPEN'
      and (new_rows.state, new_rows.version) is distinct from (old_rows.state, old_rows.version);
    return null;
end $$;
create trigger case_has_another_turn after update on fraud_case
    referencing old table as old_rows new table as new_rows for each statement execute function case_has_another_turn();
create function case_has_a_turn() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id) select 'PURSUIT', id from added where state <> 'OPEN';
    return null;
end $$;
create trigger case_has_a_turn after insert on fraud_case
    referencing new table as added for each statement execute function case_has_a_turn();

insert into case_change (reader, case_id)
select 'PURSUIT', c.id from fraud_case c left join money_turn t on t.case_id = c.id
where c.state = 'CONFIRMED' or c.state = 'CLOSED' and t.followed_version < c.version;
-- What was closed and followed since then has no turn any more.
update money_turn t set again_at = 'infinity' from fraud_case c where c.id = t.case_id and c.state = 'CLOSED';
create index money_turn_due on money_turn (again_at, case_id);
