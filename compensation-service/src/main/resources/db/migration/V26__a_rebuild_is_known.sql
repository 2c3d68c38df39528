-- While facts are told again the copy is of a part of them only (docs/adr/0034): nobody may conclude from it that something is
-- not there. A rebuild begins with forgetting, and is over when the schema's owner says that all was told and the lag is nought.
create table copy_rebuild (
    only_row boolean     primary key default true check (only_row),
    begun_at timestamptz not null
);
grant select on copy_rebuild to "${app_role}";

create or replace function forget_copies() returns void language sql as $$
    truncate copied_charge, copied_link, copied_payment, copied_entry, copied_transfer, copied_payout, copied_reversal,
             copied_refund, copy_progress, inbox;
    insert into copy_rebuild (begun_at) values (clock_timestamp())
        on conflict (only_row) do update set begun_at = excluded.begun_at;
$$;

create function copies_were_told_again() returns void language sql as $$
    delete from copy_rebuild;
$$;
revoke all on function copies_were_told_again() from public;
