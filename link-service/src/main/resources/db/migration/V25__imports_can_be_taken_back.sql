-- An import that was a mistake is taken back: one person wants it, another approves, and its unverified links end.
alter table link_import add column doubted_by uuid;
alter table link_import add column doubted_person uuid;
alter table link_import add column doubted_at timestamptz;
alter table link_import add column withdrawn_by uuid;
alter table link_import add column withdrawn_person uuid;
alter table link_import add column withdrawn_at timestamptz;
-- the last line whose link was looked at
alter table link_import add column withdrawn_to integer check (withdrawn_to between 0 and lines);

alter table link_import drop constraint link_import_state_check;
alter table link_import add constraint link_import_state_check
    check (state in ('OPEN', 'CHECKED', 'IMPORTING', 'IMPORTED', 'DOUBTED', 'WITHDRAWING', 'WITHDRAWN'));
-- the approval stays with everything that came after it
do $$
declare
    name text;
begin
    select conname into strict name from pg_constraint
    where conrelid = 'link_import'::regclass and pg_get_constraintdef(oid) like '%num_nonnulls(approved_by%';
    execute format('alter table link_import drop constraint %I', name);
end
$$;
alter table link_import add constraint link_import_approved check (num_nonnulls(approved_by, approved_person, approved_at)
    = case when state in ('OPEN', 'CHECKED') then 0 else 3 end);
alter table link_import add constraint link_import_doubted check (num_nonnulls(doubted_by, doubted_person, doubted_at)
    = case when state in ('DOUBTED', 'WITHDRAWING', 'WITHDRAWN') then 3 else 0 end);
alter table link_import add constraint link_import_withdrawn
    check (num_nonnulls(withdrawn_by, withdrawn_person, withdrawn_at, withdrawn_to)
    = case when state in ('WITHDRAWING', 'WITHDRAWN') then 4 else 0 end);
alter table link_import add constraint four_eyes_on_the_way_back check (doubted_person <> withdrawn_person);

grant update (doubted_by, doubted_person, doubted_at, withdrawn_by, withdrawn_person, withdrawn_at, withdrawn_to)
    on link_import to "${app_role}";
