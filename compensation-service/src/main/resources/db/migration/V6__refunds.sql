-- What merchants gave back of payments.
create table copied_refund (
    refund_id   uuid        primary key,
    payment_id  uuid        not null,
    wallet_id   uuid        not null,
    merchant_id uuid        not null,
    amount_yen  bigint      not null check (amount_yen > 0),
    posted_at   timestamptz not null
);
create index copied_refund_of_wallet on copied_refund (wallet_id, posted_at);
grant select, insert on copied_refund to "${app_role}";

create or replace function forget_copies() returns void language sql as $$
    truncate copied_charge, copied_link, copied_payment, copied_entry, copied_transfer, copied_payout, copied_reversal,
             copied_refund, copy_progress, inbox;
$$;
