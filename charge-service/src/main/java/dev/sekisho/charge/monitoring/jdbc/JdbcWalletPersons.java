package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.charge.monitoring.WalletPersons;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/** The persons of a wallet, from the copies of its links, whatever became of them. */
@ApplicationScoped
class JdbcWalletPersons implements WalletPersons {

    private static final String IS_OF =
            "select exists (select from link_copy where wallet_id = ? and person_id = ?) as own";

    private final Statements statements;

    JdbcWalletPersons(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean isOf(WalletId wallet, PersonId person) {
        return statements
                .query(IS_OF, row -> row.flag("own"), wallet.value(), person.value())
                .get(0);
    }
}
