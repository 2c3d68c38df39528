-- One row for each payout id that was ever named here; committed before the bank is called, final once it has answered.
create table credit (
    payout_id      uuid        primary key,
    link_id        uuid,
    wallet_id      uuid,
    amount_yen     bigint      check (amount_yen > 0),
    bank_code      text        references bank (code),
    state          text        not null check (state in ('PENDING', 'IN_DOUBT', 'ACCEPTED', 'DECLINED', 'CLOSED')),
    sent_at        timestamptz,
    bank_reference text        check ((bank_reference is not null) = (state = 'ACCEPTED')),
    reason         text        check ((reason is not null) = (state in ('DECLINED', 'CLOSED'))),
    version        bigint      not null check (version > 0),
    -- an order is whole or absent, and only an id that was closed may be without one
    check (num_nonnulls(link_id, wallet_id, amount_yen) in (0, 3)),
    check (state = 'CLOSED' or (link_id is not null and bank_code is not null and sent_at is not null))
);

grant select, insert on credit to "${app_role}";
grant update (state, sent_at, bank_reference, reason, version) on credit to "${app_role}";
