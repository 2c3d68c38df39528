package dev.sekisho.charge.statement.jdbc;

import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.statement.Counterparty;
import dev.sekisho.charge.statement.Counterparty.Kind;
import dev.sekisho.charge.statement.MonthTotals;
import dev.sekisho.charge.statement.Movement;
import dev.sekisho.charge.statement.WalletMonths;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Months in PostgreSQL: the lines of one wallet by their number, each with the day it is booked into. */
@ApplicationScoped
class JdbcWalletMonths implements WalletMonths {

    private static final int SHOWN_OF_A_WALLET = 4;

    private static final String LINES = """
            with line as (
                select e.*, coalesce(l.day, (e.at at time zone 'Asia/Tokyo')::date) as day
                  from ledger_entry e left join ledger_late l on l.transaction_id = e.transaction_id
                 where e.account = ? and e.number > ?)
            """;

    private static final String TOTALS = LINES + """
            select coalesce(sum(amount_yen) filter (where day < ?), 0)::bigint as opening,
                   coalesce(sum(amount_yen) filter (where day between ? and ? and amount_yen > 0), 0)::bigint as came,
                   coalesce(sum(-amount_yen) filter (where day between ? and ? and amount_yen < 0), 0)::bigint as went
              from line
            """;

    private static final String MOVEMENTS = LINES + """
            , page as (select * from line where day between ? and ? order by number limit ?)
            select e.transaction_id, e.number, e.kind, e.at, e.amount_yen, e.balance_yen, other.account as other,
                   m.name as merchant, p.shop,
                   case when other.account like 'bank:%' then substr(other.account, 6) end as bank, k.account_mask
              from page e
              left join lateral (select o.account from ledger_entry o
                                  where o.transaction_id = e.transaction_id and o.account <> e.account
                                  order by o.line limit 1) other on true
              left join merchant m
                on m.id = case when other.account like 'merchant:%' then substr(other.account, 10)::uuid end
              left join payment p on p.id = e.transaction_id
              left join charge c on c.id = e.transaction_id
              left join payout out on out.id = e.transaction_id
              left join payout back on back.return_id = e.transaction_id
              left join link_mask k on k.link_id = coalesce(c.link_id, out.link_id, back.link_id)
             order by e.number
            """;

    private final Statements statements;

    JdbcWalletMonths(Statements statements) {
        this.statements = statements;
    }

    @Override
    public MonthTotals totals(WalletId wallet, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return statements
                .query(
                        TOTALS,
                        row -> new MonthTotals(row.number("opening"), row.number("came"), row.number("went")),
                        LedgerAccount.of(wallet).name(),
                        0L,
                        first,
                        first,
                        last,
                        first,
                        last)
                .get(0);
    }

    @Override
    public List<Movement> movements(WalletId wallet, YearMonth month, long after, int most) {
        return statements.query(
                MOVEMENTS,
                JdbcWalletMonths::movement,
                LedgerAccount.of(wallet).name(),
                after,
                month.atDay(1),
                month.atEndOfMonth(),
                most);
    }

    private static Movement movement(Row row) throws SQLException {
        return new Movement(
                row.number("number"),
                row.id("transaction_id"),
                row.text("kind"),
                row.instant("at"),
                row.number("amount_yen"),
                Money.yen(row.number("balance_yen")),
                counterparty(row));
    }

    private static Counterparty counterparty(Row row) throws SQLException {
        String other = row.maybeText("other").orElse("");
        return switch (other.substring(0, Math.max(0, other.indexOf(':')))) {
            case "bank" -> new Counterparty(Kind.BANK_ACCOUNT, joined(row.text("bank"), row.text("account_mask")));
            case "merchant" -> new Counterparty(Kind.MERCHANT, joined(row.text("merchant"), row.text("shop")));
            case "wallet" -> new Counterparty(Kind.WALLET, "…" + other.substring(other.length() - SHOWN_OF_A_WALLET));
            case "operator" -> new Counterparty(Kind.OPERATOR, "");
            default -> new Counterparty(Kind.OTHER, "");
        };
    }

    private static String joined(String one, String other) {
        return Stream.of(one == null ? "" : one, other == null ? "" : other)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
