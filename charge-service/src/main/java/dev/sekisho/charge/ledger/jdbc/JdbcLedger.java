package dev.sekisho.charge.ledger.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerEntry;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.charge.ledger.Place;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The ledger in PostgreSQL; all lines of all transactions go in by one statement, which the database adds up. */
@ApplicationScoped
class JdbcLedger implements Ledger {

    private static final String APPEND = """
            insert into ledger_entry (transaction_id, line, kind, at, account, amount_yen, number, balance_yen)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String READ = """
            select transaction_id, kind, at, amount_yen, number, balance_yen
              from ledger_entry
             where account = ? and number < ?
             order by number desc
             limit ?
            """;

    private final Statements statements;

    JdbcLedger(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void append(List<LedgerTransaction> transactions) {
        List<NumberedLine> lines = transactions.stream()
                .flatMap(transaction -> number(transaction).stream())
                .toList();
        statements.update(
                APPEND,
                column("uuid", lines, line -> line.of().id()),
                column("smallint", lines, NumberedLine::number),
                column("text", lines, line -> line.of().kind().name()),
                column("timestamptz", lines, line -> line.of().at()),
                column("text", lines, line -> line.line().account().name()),
                column("bigint", lines, line -> line.line().amountYen()),
                column(
                        "bigint",
                        lines,
                        line -> line.line().place().map(Place::number).orElse(null)),
                column(
                        "bigint",
                        lines,
                        line -> line.line()
                                .place()
                                .map(place -> place.balanceAfter().yen())
                                .orElse(null)));
    }

    @Override
    public List<LedgerEntry> entriesOf(LedgerAccount account, long before, int most) {
        return statements.query(READ, JdbcLedger::entry, account.name(), before, most);
    }

    private static List<NumberedLine> number(LedgerTransaction transaction) {
        List<NumberedLine> lines = new ArrayList<>();
        for (LedgerLine line : transaction.lines()) {
            lines.add(new NumberedLine(transaction, lines.size() + 1, line));
        }
        return lines;
    }

    private static LedgerEntry entry(Row row) throws SQLException {
        return new LedgerEntry(
                row.id("transaction_id"),
                Kind.valueOf(row.text("kind")),
                row.instant("at"),
                row.number("amount_yen"),
                new Place(row.number("number"), Money.yen(row.number("balance_yen"))));
    }

    /** A line with its number within the transaction. */
    private record NumberedLine(LedgerTransaction of, int number, LedgerLine line) {}
}
