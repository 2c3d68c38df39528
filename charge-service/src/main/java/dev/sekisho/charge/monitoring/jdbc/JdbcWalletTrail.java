package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.charge.monitoring.Movement;
import dev.sekisho.charge.monitoring.WalletTrail;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The newest lines of a wallet, with what its charges know of their links. */
@ApplicationScoped
class JdbcWalletTrail implements WalletTrail {

    private static final String NEWEST = """
            select e.transaction_id as id, e.kind, ?::uuid as wallet_id, c.bank_account_id, null::text as place,
                   abs(e.amount_yen) as amount_yen, least(coalesce(c.decided_at, e.at), e.at) as at, e.at as settled_at,
                   l.established_at as linked_at, false as stopped
              from (select * from ledger_entry where account = ? and number is not null order by number desc limit ?) e
              left join charge c on c.id = e.transaction_id and e.kind = 'CHARGE'
              left join link_copy l on l.id = c.link_id
             where e.at >= ? and (e.kind = 'CHARGE' or e.kind in ('TRANSFER', 'PAYOUT') and e.amount_yen < 0)
             order by e.number
            """;

    private final Statements statements;

    JdbcWalletTrail(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Movement> of(WalletId wallet, Instant settledSince, int most) {
        return statements.query(
                NEWEST, MovementRow::movement, wallet.value(), "wallet:" + wallet.value(), most, settledSince);
    }
}
