-- What the view of reasons says already, and: an interim payment that was approved is to be paid, whatever became of its claim.
do $$
begin
    execute 'create or replace view task_reason as ' || rtrim(pg_get_viewdef('task_reason'::regclass), ';') || '
        union all
        select m.case_id, ''PAYOUT'', null, m.id,
               (select max(a.approved_at) from interim_approval a where a.interim_id = i.id)
        from interim_payment i
        join claim m on m.id = i.claim_id
        join fraud_case c on c.id = m.case_id
        where i.state = ''SENT'' or i.state = ''APPROVED'' and c.outcome is distinct from ''OWN_USE''';
end $$;
-- Tasks are looked for in cases that changed; these change by their interim payments too.
create function interim_moves() returns trigger language plpgsql as $$
begin
    insert into case_change (reader, case_id)
    select distinct 'TASKS', m.case_id from new_rows
    join old_rows on old_rows.id = new_rows.id
    join claim m on m.id = new_rows.claim_id where new_rows.state <> old_rows.state;
    return null;
end $$;
create trigger interim_moves after update on interim_payment
    referencing old table as old_rows new table as new_rows for each statement execute function interim_moves();
insert into case_change (reader, case_id)
select distinct 'TASKS', m.case_id from interim_payment i join claim m on m.id = i.claim_id where i.state in ('APPROVED', 'SENT');
create index interim_payment_on_its_way on interim_payment (claim_id) where state in ('APPROVED', 'SENT');
