package dev.sekisho.charge.wallet.jdbc;

import dev.sekisho.charge.wallet.Holds;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/** What is held, in the wallet's own row; the row's constraint keeps it within the balance. */
@ApplicationScoped
class JdbcHolds implements Holds {

    private static final String CHANGE = """
            update wallet set held_yen = held_yen + ? where id = ? and held_yen + ? between 0 and balance_yen
            """;

    private final Statements statements;

    JdbcHolds(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void add(WalletId wallet, Money amount) {
        change(wallet, amount.yen());
    }

    @Override
    public void release(WalletId wallet, Money amount) {
        change(wallet, Math.negateExact(amount.yen()));
    }

    private void change(WalletId wallet, long yen) {
        if (statements.update(CHANGE, yen, wallet.value(), yen) != 1) {
            throw new IllegalStateException("a wallet is not as it was read under its lock");
        }
    }
}
