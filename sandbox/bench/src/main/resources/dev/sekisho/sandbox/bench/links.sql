-- ?links? bank accounts that were linked: one in ten links is over, one in a hundred depositors wants no link, one in a
-- thousand links is stopped for a case. Foreign keys and the trigger are left out while this is written, and then hold.
set session_replication_role = replica;

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

set session_replication_role = origin;
analyze bank_account;
analyze link;
analyze link_stop;
