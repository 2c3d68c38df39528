-- Who may be paid, and what was paid or refused.
create table merchant (
    id       uuid   primary key,
    name     text   not null,
    category text   not null check (category in ('CONVENIENCE', 'ELECTRONICS', 'GROCERY', 'OTHER')),
    version  bigint not null check (version > 0)
);

-- category is the merchant's at the time of the payment. A refused payment moved nothing.
create table payment (
    id          uuid        primary key,
    wallet_id   uuid        not null,
    merchant_id uuid        not null,
    category    text check (category in ('CONVENIENCE', 'ELECTRONICS', 'GROCERY', 'OTHER')),
    shop        text        not null,
    terminal    text        not null,
    amount_yen  bigint      not null check (amount_yen > 0),
    rule        text check (rule in ('MERCHANT_UNKNOWN', 'WALLET_FROZEN', 'INSUFFICIENT_BALANCE')),
    at          timestamptz not null,
    check (rule is not null or category is not null)
);

grant select, insert on merchant, payment to "${app_role}";
grant update (name, category, version) on merchant to "${app_role}";
