-- What a bank's depositors see in the passbook when we debit their account, and how they can look: dated rows, of which the
-- latest of the bank counts, or else the latest of no bank. Changed by the owner of the schema, from what a bank has agreed.
create table ways_to_check (
    bank_code      text        check (bank_code ~ '^[0-9]{4}$'),
    valid_from     timestamptz not null,
    statement_text text        not null check (statement_text <> '' and char_length(statement_text) <= 40),
    -- whether the bank has said that this is the text; else it is what we send
    agreed         boolean     not null,
    ways           text[]      not null check (ways <@ array['PASSBOOK', 'ATM', 'COUNTER', 'PHONE', 'APP', 'WEB']),
    unique nulls not distinct (bank_code, valid_from),
    -- whoever has no smartphone must be able to look as well
    constraint never_an_app_alone check (ways && array['PASSBOOK', 'ATM', 'COUNTER', 'PHONE'])
);
grant select on ways_to_check to "${app_role}";

insert into ways_to_check (bank_code, valid_from, statement_text, agreed, ways) values
    (null, '2019-01-01 00:00:00+09', 'セキシヨ', false, array['PASSBOOK', 'ATM', 'COUNTER', 'PHONE']),
    ('9900', '2019-01-01 00:00:00+09', 'セキシヨ', false, array['PASSBOOK', 'ATM', 'COUNTER', 'PHONE', 'APP']);
