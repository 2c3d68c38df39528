-- ?accounts? wallets with two months behind them, ten movements each: two charges, six payments, one and a half transfers,
-- half a payout. Half of the charges go up from one step to the next; ten thousand tills, thirty-five banks. The last four
-- wallets' charges of the last fortnight are confirmed damage.
create temporary table wallet as
select i, md5('wallet' || i)::uuid id, lpad((i % 35 + 1)::text, 4, '0') bank,
       date_trunc('day', now()) - interval '60 days' + (i::bigint * 7919 % 5000000) * interval '1 second' begins
  from generate_series(1, ?accounts?) i;

insert into copied_link (link_id, version, wallet_id, bank_account_id, bank_code, state, state_at, person_id, account_mask,
                         tier, established_at, chargeable_from)
select md5('link' || i)::uuid, 1, id, md5('account' || i)::uuid, bank, 'ACTIVE', begins, md5('person' || i)::uuid,
       '****' || lpad((i % 1000)::text, 3, '0'), 'T1', begins, begins
  from wallet;

insert into copied_charge (charge_id, version, wallet_id, link_id, bank_account_id, bank_code, amount_yen, state, state_at,
                           reserved_at, bank_reference, since)
select md5('charge' || i || ' ' || n)::uuid, 2, id, md5('link' || i)::uuid, md5('account' || i)::uuid, bank,
       case n when 1 then 1000 * (1 + i % 10) else 5000 * (1 + i % 20) end, 'POSTED', posted, posted, 'B' || i || '-' || n, posted
  from wallet, generate_series(1, 2) n, lateral (select begins + n * (i % 47 + 1) * interval '1 hour' as posted) charged;

insert into copied_payment (payment_id, wallet_id, merchant_id, merchant_category, shop, terminal, amount_yen, paid_at)
select md5('payment' || i || ' ' || n)::uuid, id, md5('merchant' || till / 20)::uuid,
       case till % 3 when 0 then 'CONVENIENCE' when 1 then 'ELECTRONICS' else 'GROCERY' end, 'shop ' || till / 4,
       'till ' || till, 100 + i * n % 900, begins + (n * 11 + i % 47) * interval '1 hour'
  from wallet, generate_series(1, 6) n, lateral (select (i * 31 + n * 977) % 10000 till) at;

insert into copied_transfer (transfer_id, from_wallet_id, to_wallet_id, amount_yen, posted_at)
select md5('transfer' || i || ' ' || n)::uuid, id, md5('wallet' || (i * 17 + n) % ?accounts? + 1)::uuid, 500,
       begins + (n * 13 + i % 31) * interval '1 hour'
  from wallet, generate_series(1, 1 + i % 2) n
 where (i * 17 + n) % ?accounts? + 1 <> i;

insert into copied_payout (payout_id, version, wallet_id, link_id, bank_account_id, bank_code, amount_yen, state, state_at,
                           reserved_at)
select md5('payout' || i)::uuid, 2, id, md5('link' || i)::uuid, md5('account' || i)::uuid, bank, 1000, 'POSTED',
       begins + interval '90 hours', begins + interval '90 hours'
  from wallet where i % 2 = 0;

insert into fraud_case (id, number, state, opened_at, confirm_by, confirmed_at, version)
values (md5('case')::uuid, '?case?', 'CONFIRMED', now(), now() + interval '3 days', now(), 1);
insert into confirmed_charge (case_id, charge_id, wallet_id, bank_account_id, bank_code, amount_yen, posted_at,
                              depositor_is_customer, confirmed_at, confirmed_by)
select md5('case')::uuid, charge_id, wallet_id, bank_account_id, bank_code, amount_yen, state_at, false, now(),
       md5('bank')::uuid
  from copied_charge where wallet_id in (select id from wallet where i > ?accounts? - 4);
insert into case_thing (case_id, kind, thing_id, wallet_id)
select distinct md5('case')::uuid, 'WALLET', wallet_id, wallet_id from confirmed_charge;

analyze copied_link;
analyze copied_charge;
analyze copied_payment;
analyze copied_transfer;
analyze copied_payout;
