-- Who looked for which withdrawals by what a caller told (TD8). Rows are only added.
create table charge_search (
    id             uuid        primary key,
    staff_id       uuid        not null,
    person_id      uuid        not null,
    searched_at    timestamptz not null,
    bank_code      char(4),
    bank_reference text        check (char_length(bank_reference) between 1 and 200),
    amount_yen     bigint      check (amount_yen > 0),
    occurred_from  timestamptz,
    occurred_to    timestamptz check (occurred_to >= occurred_from),
    last_digits    text        check (last_digits ~ '^[0-9]{1,3}$'),
    shown          integer     not null check (shown >= 0),
    check (bank_code is not null and bank_reference is not null
        or amount_yen is not null and occurred_from is not null and occurred_to is not null)
);
create index charge_search_of_person on charge_search (person_id, searched_at);

grant select, insert on charge_search to "${app_role}";
