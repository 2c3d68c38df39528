-- The bank, and the key under which all accounts are known; a running service has its own.
insert into bank (code, name, connection) values ('0998', '関所第一銀行', 'REDIRECT');
insert into fingerprint_key (id, place, state, since, reached, version)
values ('1', 1, 'COMPLETE', now(), '00000000-0000-0000-0000-000000000000', 1);
