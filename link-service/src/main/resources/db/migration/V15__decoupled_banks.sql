-- A bank may be reached over its own app; a request then waits for an approval there, and is asked about at a time.
alter table bank drop constraint bank_connection_check;
alter table bank add constraint bank_connection_check check (connection in ('REDIRECT', 'DECOUPLED', 'LEGACY'));

alter table link_request drop constraint link_request_state_check;
alter table link_request add constraint link_request_state_check check (state in
    ('REQUESTED', 'CODE_SENT', 'CLEARED', 'AT_BANK', 'AT_APP', 'RETURNED', 'IN_REVIEW',
     'LINKED', 'REFUSED', 'EXPIRED', 'ABANDONED'));

-- The check of the visit has no name of its own.
do $$
declare
    unnamed text;
begin
    select conname into strict unnamed from pg_constraint
     where conrelid = 'link_request'::regclass and contype = 'c'
       and pg_get_constraintdef(oid) like '%(visit IS NOT NULL)%';
    execute format('alter table link_request drop constraint %I', unnamed);
end
$$;
-- SHA-256 of what comes back from the bank: the state of a page's visit, or the token of an app's notification
alter table link_request add constraint link_request_visit_check
    check ((visit is not null) = (state in ('AT_BANK', 'AT_APP')));

-- by the machine's clock
alter table link_request add column ask_at timestamptz;
alter table link_request add constraint link_request_ask_at_check check ((ask_at is not null) = (state = 'AT_APP'));
create index link_request_to_ask on link_request (ask_at) where state = 'AT_APP';
create index link_request_at_app on link_request (expires_at) where state = 'AT_APP';

grant update (ask_at) on link_request to "${app_role}";
