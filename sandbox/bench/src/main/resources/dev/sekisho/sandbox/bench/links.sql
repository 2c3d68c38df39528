-- ?links? bank accounts that were linked: one in ten links is over, one in a hundred depositors wants no link, one in a
-- thousand links is stopped for a case. Keys, indexes and the trigger are left out while this is written, and then hold as
-- before: entering ten million keys in no order, one by one, takes longer than all the rest.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';

create temporary table filled as
select unnest(array['bank_account', 'link', 'link_stop'])::regclass as name;

create temporary table set_aside as
select row_number() over (order by array_position(array['p', 'u', 'f']::"char"[], contype), conname) as place,
       format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
  from pg_constraint
 where contype in ('p', 'u', 'f') and (conrelid in (select name from filled) or confrelid in (select name from filled))
union all
select 1000 + row_number() over (order by indexrelid), format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  from pg_index
 where indrelid in (select name from filled)
   and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'));

do $$
declare
    away text;
begin
    for away in select s.away from set_aside s order by s.place desc loop
        execute away;
    end loop;
end
$$;

insert into bank_account (id, fingerprint, fingerprint_key, bank_code, sealed_account, wallet_id, do_not_link)
select md5('account' || i)::uuid, sha256(('account' || i)::bytea), '', '0998', decode(repeat('00', 40), 'hex'),
       md5('wallet' || i)::uuid, i % 100 = 0
  from generate_series(1, ?links?) i;

insert into link (id, link_request_id, wallet_id, person_id, bank_account_id, bank_code, account_mask, state, tier,
                  established_at, chargeable_from, sealed_mandate, version, ended_at, end_reason)
select md5('link' || i)::uuid, md5('request' || i)::uuid, md5('wallet' || i)::uuid, md5('person' || i)::uuid,
       md5('account' || i)::uuid, '0998', '****001', case when i % 10 = 0 then 'REVOKED' else 'ACTIVE' end, 'T1',
       now(), now(), case when i % 10 = 0 then null else decode(repeat('00', 60), 'hex') end, 1,
       case when i % 10 = 0 then now() end, case when i % 10 = 0 then 'BY_CUSTOMER' end
  from generate_series(1, ?links?) i;

insert into link_stop (id, link_id, case_number, lifted, version)
select md5('stop' || i)::uuid, md5('link' || i)::uuid, 'SKS-2026-000001-7', false, 1
  from generate_series(1, ?links?, 1000) i;

do $$
declare
    back text;
begin
    for back in select s.back from set_aside s order by s.place loop
        execute back;
    end loop;
end
$$;

set session_replication_role = origin;
analyze bank_account;
analyze link;
analyze link_stop;
