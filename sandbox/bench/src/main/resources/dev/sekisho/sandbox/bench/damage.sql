-- ?cases? cases of the last year with two charges each, in two months for every seventh: reported by banks or victims or both,
-- four of five confirmed two days later, three of five paid nine days later, and one of twenty the depositor's own. They are
-- over, so that nobody works on them any more.
create temporary table stolen as
select c, md5('stolen case' || c)::uuid case_id, lpad((c % 35 + 1)::text, 4, '0') bank,
       now() - interval '360 days' + c * (interval '350 days' / ?cases?) known
  from generate_series(1, ?cases?) c;

insert into fraud_case (id, number, state, opened_at, confirm_by, confirmed_at, closed_at, outcome, version)
select case_id, 'SKS-2021-' || lpad(c::text, 6, '0') || '-0', 'CLOSED', known, known + interval '3 days', known + interval '2 days',
       known + interval '5 days', 'MADE_GOOD', 3
  from stolen;

insert into copied_charge (charge_id, version, wallet_id, link_id, bank_account_id, bank_code, amount_yen, state, state_at,
                           reserved_at, since)
select md5('stolen' || c || ' ' || n)::uuid, 2, md5('thief' || c)::uuid, md5('stolen link' || c)::uuid,
       md5('robbed' || c)::uuid, bank, 10000 * (1 + (c * 7 + n * 13) % 30), 'POSTED', made, made, made
  from stolen, generate_series(1, 2) n,
       lateral (select known - interval '40 days' + n * case when c % 7 = 0 then interval '17 days' else interval '3 hours' end as made) moment;

insert into fraud_report (id, case_id, source, channel, certainty, rule, received_at, reported_by, account_lookup)
select md5('report' || c || source)::uuid, case_id, source, 'BANK_API', 'SUSPECTED', 'bench', known, md5('bench')::uuid, 'NOT_ASKED'
  from stolen, (values ('BANK'), ('VICTIM')) as said (source)
 where source = 'BANK' and c % 3 <> 0 or source = 'VICTIM' and (c % 3 = 0 or c % 5 = 0);
insert into reported_thing (report_id, kind, thing_id, bank_code, strength)
select md5('report' || c || source)::uuid, 'CHARGE', md5('stolen' || c || ' ' || n)::uuid, bank, 'STRONG'
  from stolen, generate_series(1, 2) n, (values ('BANK'), ('VICTIM')) as said (source)
 where source = 'BANK' and c % 3 <> 0 or source = 'VICTIM' and (c % 3 = 0 or c % 5 = 0);

insert into confirmed_charge (case_id, charge_id, wallet_id, bank_account_id, bank_code, amount_yen, posted_at,
                              depositor_is_customer, confirmed_at, confirmed_by)
select case_id, charge_id, wallet_id, bank_account_id, bank_code, amount_yen, state_at, false, known + interval '2 days',
       md5('bench')::uuid
  from stolen, generate_series(1, 2) n, copied_charge
 where charge_id = md5('stolen' || c || ' ' || n)::uuid and c % 5 <> 4;

-- Payment runs are measured elsewhere: what they say is said for them.
insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at, known_at,
                         claim_id, revision)
select 'COUNTED', 'PAID', 'OPERATOR', case_id, charge_id, bank_account_id, bank_code, amount_yen, posted_at,
       confirmed_at + interval '7 days', md5('claim of ' || charge_id)::uuid, 1
  from confirmed_charge where case_id in (select case_id from stolen where c % 5 < 3);

update fraud_case set outcome = 'OWN_USE' where id in (select case_id from stolen where c % 20 = 9);

-- One more report of a charge that is known, by whoever asks for it.
create or replace function report_damage() returns void language sql as $$
    with report as (
        insert into fraud_report (id, case_id, source, channel, certainty, rule, received_at, reported_by, account_lookup)
        values (gen_random_uuid(), md5('stolen case1')::uuid, 'OPERATOR', 'BANK_API', 'SUSPECTED', 'bench', now(),
                md5('bench')::uuid, 'NOT_ASKED')
        returning id)
    insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen, occurred_at, known_at)
    select 'COUNTED', 'REPORTED', 'OPERATOR', md5('stolen case1')::uuid, charge_id, bank_account_id, bank_code, amount_yen, since,
           now()
    from copied_charge, report where charge_id = md5('stolen1 1')::uuid
$$;

analyze fraud_case;
analyze copied_charge;
analyze damage_word;
