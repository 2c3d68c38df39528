package dev.sekisho.charge.position.jdbc;

import dev.sekisho.charge.position.Finding;
import dev.sekisho.charge.position.Finding.What;
import dev.sekisho.charge.position.LedgerTotals;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.kit.sql.Statements.RowReader;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to agree at each day's end. Every line of the day follows from the one before it, and every wallet's row from
 * its newest line: so each stored balance is the sum of all its lines, though only the day's are read.
 */
final class DayChecks {

    /** More would say nothing that these do not. */
    private static final int MOST_OF_A_KIND = 50;

    private static final String CHAIN = DaySums.LINES + """
            select l.account, coalesce(before.balance_yen, 0) + l.amount_yen as expected, l.balance_yen as found
              from line l
              left join ledger_entry before
                on before.account = l.account and before.number = l.number - 1 and before.number is not null
             where l.number is not null
               and (l.balance_yen <> coalesce(before.balance_yen, 0) + l.amount_yen
                    or (l.number > 1 and before.number is null))
             order by l.account, l.number limit ?
            """;

    /** One statement sees wallets and lines at one moment. */
    private static final String WALLETS = """
            select 'wallet:' || w.id as account, coalesce(newest.balance_yen, 0) as expected, w.balance_yen as found
              from wallet w
              left join lateral (select e.balance_yen, e.number from ledger_entry e
                                  where e.account = 'wallet:' || w.id and e.number is not null
                                  order by e.number desc limit 1) newest on true
             where w.balance_yen <> coalesce(newest.balance_yen, 0) or w.last_line <> coalesce(newest.number, 0)
             order by w.id limit ?
            """;

    private static final String ALL_WALLETS = """
            select 'wallet:*' as account, ? + coalesce((select sum(e.amount_yen) from ledger_entry e
                     where e.account like 'wallet:%' and e.at >= ?
                       and not exists (select from ledger_late l where l.transaction_id = e.transaction_id)), 0)::bigint
                   + coalesce((select sum(e.amount_yen)
                                 from ledger_late l join ledger_entry e on e.transaction_id = l.transaction_id
                                where l.day > ? and e.account like 'wallet:%'), 0)::bigint as expected,
                   (select coalesce(sum(balance_yen), 0)::bigint from wallet) as found
            """;

    private final Statements statements;

    DayChecks(Statements statements) {
        this.statements = statements;
    }

    List<Finding> of(LocalDate day, LedgerTotals totals) {
        List<Finding> findings = new ArrayList<>();
        if (totals.sum() != 0) {
            findings.add(new Finding(What.SUM_NOT_ZERO, "*", 0, totals.sum()));
        }
        findings.addAll(statements.query(
                CHAIN, as(What.LINE_OFF_CHAIN), DaySums.start(day), DaySums.end(day), day, MOST_OF_A_KIND));
        findings.addAll(statements.query(WALLETS, as(What.WALLET_OFF_LEDGER), MOST_OF_A_KIND));
        statements.query(ALL_WALLETS, as(What.WALLETS_OFF_POSITION), totals.wallets(), DaySums.end(day), day).stream()
                .filter(all -> all.expectedYen() != all.foundYen())
                .forEach(findings::add);
        return findings;
    }

    private static RowReader<Finding> as(What what) {
        return row -> finding(what, row);
    }

    private static Finding finding(What what, Row row) throws SQLException {
        return new Finding(what, row.text("account"), row.number("expected"), row.number("found"));
    }
}
