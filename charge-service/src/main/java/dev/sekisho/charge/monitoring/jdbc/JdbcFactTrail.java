package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.charge.monitoring.FactTrail;
import dev.sekisho.charge.monitoring.Movement;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows the audit log: it numbers facts after their commit, without gaps, and whoever has seen a number has seen all
 * before it. Ids and times of facts say no such thing.
 */
@ApplicationScoped
class JdbcFactTrail implements FactTrail {

    private static final String TAKE = "select next_index from watch_cursor for update skip locked";
    private static final String END =
            "select coalesce(max(log_index) + 1, ?) as n from audit_leaf where log_index >= ? and log_index < ?";
    private static final String MOVE = "update watch_cursor set next_index = ?";
    private static final String BEHIND = """
            select coalesce((select max(log_index) + 1 from audit_leaf), 0) - next_index as n from watch_cursor
            """;

    private static final String FACTS = """
            with said as materialized (
                select f.aggregate_id, convert_from(f.payload, 'UTF8')::jsonb -> 'data' as d
                  from audit_leaf a join fact f on f.id = a.fact_id
                 where a.log_index >= ? and a.log_index < ? and f.type = '%s')
            """;

    /** What was asked for when, and over which link, the charge's own row knows. */
    private static final String CHARGES = FACTS.formatted("dev.sekisho.charge.charge-posted.v1") + """
            insert into watched_movement
                   (id, kind, wallet_id, bank_account_id, amount_yen, at, settled_at, linked_at)
            select c.id, 'CHARGE', c.wallet_id, c.bank_account_id, c.amount_yen, least(c.decided_at, c.settled_at),
                   c.settled_at, l.established_at
              from said s join charge c on c.id = s.aggregate_id left join link_copy l on l.id = c.link_id
             where c.state = 'POSTED'
            on conflict do nothing returning *
            """;

    private static final String PAYMENTS = FACTS.formatted("dev.sekisho.charge.payment-posted.v1") + """
            insert into watched_movement (id, kind, wallet_id, place, amount_yen, at, settled_at, linked_at)
            select (d ->> 'paymentId')::uuid, 'PAYMENT', (d ->> 'walletId')::uuid,
                   concat_ws(E'\\x1f', d ->> 'merchantId', d ->> 'shop', d ->> 'terminal'),
                   (d ->> 'amountYen')::bigint, (d ->> 'postedAt')::timestamptz, (d ->> 'postedAt')::timestamptz,
                   (select max(m.linked_at)
                      from watched_movement m
                     where m.wallet_id = (d ->> 'walletId')::uuid and m.kind = 'CHARGE'
                       and m.settled_at <= (d ->> 'postedAt')::timestamptz
                       and m.settled_at > (d ->> 'postedAt')::timestamptz - interval '30 days')
              from said
            on conflict do nothing returning *
            """;
    private static final String TRANSFERS = FACTS.formatted("dev.sekisho.charge.transfer-posted.v1") + """
            insert into watched_movement (id, kind, wallet_id, amount_yen, at, settled_at)
            select (d ->> 'transferId')::uuid, 'TRANSFER', (d ->> 'fromWalletId')::uuid, (d ->> 'amountYen')::bigint,
                   (d ->> 'postedAt')::timestamptz, (d ->> 'postedAt')::timestamptz
              from said
            on conflict do nothing returning *
            """;
    private static final String PAYOUTS = FACTS.formatted("dev.sekisho.charge.payout-reserved.v1") + """
            insert into watched_movement (id, kind, wallet_id, amount_yen, at, settled_at)
            select (d ->> 'payoutId')::uuid, 'PAYOUT', (d ->> 'walletId')::uuid, (d ->> 'amountYen')::bigint,
                   (d ->> 'reservedAt')::timestamptz, (d ->> 'reservedAt')::timestamptz
              from said
            on conflict do nothing returning *
            """;

    /** Charges first: payments look at them. */
    private static final List<String> ALL = List.of(CHARGES, PAYMENTS, TRANSFERS, PAYOUTS);

    private final Statements statements;

    JdbcFactTrail(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Step next(int most) {
        Optional<Long> cursor = statements.first(TAKE, row -> row.number("next_index"));
        if (cursor.isEmpty()) {
            return new Step(0, List.of());
        }
        long from = cursor.get();
        long end = statements
                .first(END, row -> row.number("n"), from, from, from + most)
                .orElseThrow();
        if (end == from) {
            return new Step(0, List.of());
        }
        List<Movement> movements = new ArrayList<>();
        ALL.forEach(insert -> movements.addAll(statements.query(insert, MovementRow::movement, from, end)));
        statements.update(MOVE, end);
        return new Step(Math.toIntExact(end - from), movements);
    }

    @Override
    public long behind() {
        return statements.first(BEHIND, row -> row.number("n")).orElseThrow();
    }
}
