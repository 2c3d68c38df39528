create table clearance (
    link_request_id uuid        primary key,
    version         bigint      not null check (version > 0),
    account_id      uuid        not null references account (account_id),
    bank_code       text        not null check (bank_code ~ '^[0-9]{4}$'),
    bank_name       text        not null,
    -- A mask, never a number.
    account_mask    text        not null check (account_mask !~ '[0-9]{5}'),
    state           text        not null check (state in ('AWAITING_CODE', 'CLEARED', 'REFUSED', 'LOCKED')),
    phone_worth     text        check (phone_worth in ('CONTRACT_VERIFIED', 'KNOWN_MOBILE', 'UNKNOWN')),
    code_expires_at timestamptz,
    cleared_at      timestamptz,
    reasons         text,
    check (state <> 'AWAITING_CODE' or (phone_worth is not null and code_expires_at is not null)),
    check ((state = 'CLEARED') = (cleared_at is not null)),
    check ((state = 'REFUSED') = (reasons is not null))
);

grant select, insert on clearance to "${app_role}";
grant update (version, state, phone_worth, code_expires_at, cleared_at, reasons) on clearance to "${app_role}";
