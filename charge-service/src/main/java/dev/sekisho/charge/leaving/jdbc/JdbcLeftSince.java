package dev.sekisho.charge.leaving.jdbc;

import dev.sekisho.charge.leaving.LeftSince;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What left, from the rows of transfers and payouts. */
@ApplicationScoped
class JdbcLeftSince implements LeftSince {

    private static final String SUM = """
            select (select coalesce(sum(amount_yen), 0) from transfer
                     where from_wallet_id = ? and rule is null and at >= ?)
                 + (select coalesce(sum(amount_yen), 0) from payout
                     where wallet_id = ? and state in ('RESERVED', 'IN_DOUBT', 'POSTED') and decided_at >= ?) as yen
            """;

    private final Statements statements;

    JdbcLeftSince(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Money of(WalletId wallet, Instant since) {
        return statements
                .query(SUM, row -> Money.yen(row.number("yen")), wallet.value(), since, wallet.value(), since)
                .get(0);
    }
}
