-- A partner bank is a row; how its customers are authenticated is a dated row for each class of customers.
create table bank (
    code       text primary key check (code ~ '^[0-9]{4}$'),
    name       text not null check (name <> ''),
    connection text not null check (connection in ('REDIRECT', 'LEGACY'))
);

create table bank_posture (
    bank_code      text        not null references bank (code),
    customer_class text        not null check (customer_class in ('SUBSCRIBER', 'NON_SUBSCRIBER')),
    valid_from     timestamptz not null,
    enforced       text[]      not null,
    offered        text[]      not null,
    name_mode      text        not null check (name_mode in ('RETURNS_KANA', 'NONE')),
    notice_channel text        not null check (notice_channel in ('INSTANT', 'POST', 'NONE')),
    inquiry        text        not null check (inquiry in ('BY_REQUEST_ID', 'NONE')),
    bank_lock      integer     not null check (bank_lock > 0),
    primary key (bank_code, customer_class, valid_from)
);

grant select on bank, bank_posture to "${app_role}";

insert into bank (code, name, connection) values
    ('0998', '関所第一銀行', 'REDIRECT'),
    ('0999', '関所第二銀行', 'LEGACY');

insert into bank_posture
    (bank_code, customer_class, valid_from, enforced, offered, name_mode, notice_channel, inquiry, bank_lock)
select code, customer_class, timestamptz '2019-01-01 00:00:00+09', enforced, offered, name_mode, notice_channel,
       inquiry, 3
from (values
        ('0998', array['BANK_PIN', 'BANK_ONE_TIME_CODE'], array[]::text[], 'RETURNS_KANA', 'INSTANT', 'BY_REQUEST_ID'),
        -- the interface of 2020: a PIN is all that is asked for, no name comes back, nobody is told
        ('0999', array['BANK_PIN'], array['BANK_ONE_TIME_CODE'], 'NONE', 'NONE', 'NONE')
     ) as posture (code, enforced, offered, name_mode, notice_channel, inquiry)
     cross join (values ('SUBSCRIBER'), ('NON_SUBSCRIBER')) as customers (customer_class);
