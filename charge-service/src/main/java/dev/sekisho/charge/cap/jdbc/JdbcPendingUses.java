package dev.sekisho.charge.cap.jdbc;

import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.PendingUses;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The sum of a counter's open charges, kept nowhere else; there are never many open ones. */
@ApplicationScoped
class JdbcPendingUses implements PendingUses {

    private static final String SUM = """
            select coalesce(sum(amount_yen), 0)::bigint as yen from charge
             where due_at is not null
               and case ? when 'WALLET' then wallet_id when 'BANK_ACCOUNT' then bank_account_id else person_id end = ?
               and (decided_at at time zone 'Asia/Tokyo')::date >= ?
            """;

    private final Statements statements;

    JdbcPendingUses(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Money since(CapKey key, LocalDate since) {
        return Money.yen(statements
                .query(SUM, row -> row.number("yen"), key.scope().name(), key.id(), since)
                .get(0));
    }
}
