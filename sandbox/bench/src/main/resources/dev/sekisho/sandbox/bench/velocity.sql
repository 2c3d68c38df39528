-- ?accounts? accounts of the last thirty days with what was seen of them: nine tenths of the devices are shared by one or
-- two, six of ten come through forty carriers' gateways, the others from homes, and one in thirty from rented machines.
insert into account (account_id, version, customer_class, address_hash, address_sealed, password_hash, assurance, opened_at)
select md5('account' || i)::uuid, 1, 'NON_SUBSCRIBER', encode(sha256(('mail' || i)::bytea), 'hex'), '\x00', 'none', 0,
       now() - i * interval '30 days' / ?accounts?
  from generate_series(1, ?accounts?) i;

insert into risk_sighting (subject, counted, kind, key, network, first_at, seen_at, times)
select md5('account' || i)::uuid, 'ACCOUNTS', shown.kind, sha256((shown.kind || shown.thing)::bytea), origin.network,
       now() - i * interval '30 days' / ?accounts?, now() - i * interval '30 days' / ?accounts?, 1
  from generate_series(1, ?accounts?) i,
       lateral (select case when i % 10 < 6 then 'CARRIER_NAT' when i % 30 = 7 then 'HOSTING' else 'FIXED' end as network) origin,
       lateral (values ('DEVICE', (i - i % 10 / 9)::text),
                       ('ADDRESS', case origin.network when 'CARRIER_NAT' then 'nat' || i % 40
                                                       when 'HOSTING' then 'rented' || i % 5000
                                                       else 'home' || i / 3 end),
                       ('SITE', case origin.network when 'CARRIER_NAT' then 'nat' || i % 40
                                                    when 'HOSTING' then 'rented' || i % 200
                                                    else 'town' || i / 100 end),
                       ('MAIL_STEM', 'stem' || i % 50000),
                       ('NUMBER', i::text),
                       ('PERSON', i::text),
                       ('DOCUMENT', i::text),
                       ('MAIL_DIGITS', case when i % 5 = 0 then 'mark' end)) as shown (kind, thing)
 where shown.thing is not null;

analyze account;
analyze risk_sighting;
