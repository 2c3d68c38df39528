package dev.sekisho.charge.leaving.jdbc;

import dev.sekisho.charge.leaving.LinkMoney;
import dev.sekisho.charge.leaving.LinkMoneys;
import dev.sekisho.charge.link.LinkTerms;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What charges brought, from their own rows. */
@ApplicationScoped
class JdbcLinkMoneys implements LinkMoneys {

    private static final String SUM = """
            select l.tier, l.established_at, l.chargeable_from, sum(c.amount_yen - c.reversed_yen)::bigint as yen
              from charge c
              join link_copy l on l.id = c.link_id
             where c.wallet_id = ? and c.state = 'POSTED' and c.settled_at >= ?
             group by l.id
            """;

    private final Statements statements;

    JdbcLinkMoneys(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<LinkMoney> of(WalletId wallet, Instant since) {
        return statements.query(
                SUM,
                row -> new LinkMoney(
                        new LinkTerms(
                                Tier.valueOf(row.text("tier")),
                                row.instant("established_at"),
                                row.instant("chargeable_from")),
                        Money.yen(row.number("yen"))),
                wallet.value(),
                since);
    }
}
