package dev.sekisho.charge.payout.jdbc;

import dev.sekisho.charge.wallet.OpenPayouts;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/** What is under way from a wallet to banks: the sum of its open payouts, kept nowhere else. */
@ApplicationScoped
class JdbcOpenPayouts implements OpenPayouts {

    private static final String SUM = """
            select coalesce(sum(amount_yen), 0)::bigint as yen from payout where wallet_id = ? and due_at is not null
            """;

    private final Statements statements;

    JdbcOpenPayouts(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Money of(WalletId wallet) {
        return Money.yen(
                statements.query(SUM, row -> row.number("yen"), wallet.value()).get(0));
    }
}
