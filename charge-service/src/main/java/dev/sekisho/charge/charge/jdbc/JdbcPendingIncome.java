package dev.sekisho.charge.charge.jdbc;

import dev.sekisho.charge.wallet.PendingIncome;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/** What is under way to a wallet: the sum of its open charges, kept nowhere else. */
@ApplicationScoped
class JdbcPendingIncome implements PendingIncome {

    private static final String SUM = """
            select coalesce(sum(amount_yen), 0)::bigint as yen from charge where wallet_id = ? and due_at is not null
            """;

    private final Statements statements;

    JdbcPendingIncome(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Money of(WalletId wallet) {
        return Money.yen(
                statements.query(SUM, row -> row.number("yen"), wallet.value()).get(0));
    }
}
