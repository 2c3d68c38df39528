package dev.sekisho.charge.position.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.position.DailyPosition;
import dev.sekisho.charge.position.DailyPosition.UnderWay;
import dev.sekisho.charge.position.Finding;
import dev.sekisho.charge.position.LedgerTotals;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The statements that sum one closed day up: each reads the lines of that day alone, and the sums of the days before. */
final class DaySums {

    /** What was decided shortly before the day began, and was committed when that one had been summed up already. */
    private static final String SLACK = "interval '1 hour'";

    /** Of the day are the lines of its time that were not late, and those that were late for an earlier one. */
    static final String LINES = """
            with line as materialized (
                select e.transaction_id, e.kind, e.account, e.amount_yen, e.number, e.balance_yen
                  from ledger_entry e
                 where e.at >= ? and e.at < ?
                   and not exists (select from ledger_late l where l.transaction_id = e.transaction_id)
                union all
                select e.transaction_id, e.kind, e.account, e.amount_yen, e.number, e.balance_yen
                  from ledger_late l join ledger_entry e on e.transaction_id = l.transaction_id
                 where l.day = ?)
            """;

    private static final String ACCOUNTS = LINES + """
            , moved as (
                select account, sum(greatest(-amount_yen, 0))::bigint as debit_yen,
                       sum(greatest(amount_yen, 0))::bigint as credit_yen, count(*) as lines
                  from line group by account),
            stored as (
                insert into ledger_day_account (account, day, debit_yen, credit_yen, balance_yen)
                select m.account, ?, m.debit_yen, m.credit_yen,
                       coalesce(before.balance_yen, 0) + m.credit_yen - m.debit_yen
                  from moved m
                  left join lateral (select p.balance_yen from ledger_day_account p
                                      where p.account = m.account and p.day < ?
                                      order by p.day desc limit 1) before on true)
            select coalesce(sum(lines), 0)::bigint as n from moved
            """;

    private static final String FLOWS = LINES + """
            insert into ledger_day_flow (day, account, kind, lines, amount_yen)
            select ?, account, kind, count(*), sum(amount_yen)::bigint
              from line
             where account not like 'wallet:%' and account not like 'merchant:%'
             group by account, kind
            """;

    /** Open at the day's end is what was open at the end before, or was asked since, and had not ended by then. */
    private static final String OPEN = """
            with candidate as (
                select id from ledger_day_open where day = ?::date - 1 and kind = 'CHARGE'
                union
                select id from charge where decided_at >= ?::timestamptz - %1$s and decided_at < ?),
            candidate_out as (
                select id from ledger_day_open where day = ?::date - 1 and kind = 'PAYOUT'
                union
                select id from payout where decided_at >= ?::timestamptz - %1$s and decided_at < ?)
            insert into ledger_day_open (day, id, kind, amount_yen)
            select ?, c.id, 'CHARGE', c.amount_yen from charge c join candidate using (id)
             where c.state <> 'REFUSED' and (c.settled_at is null or c.settled_at >= ?)
            union all
            select ?, p.id, 'PAYOUT', p.amount_yen from payout p join candidate_out using (id)
             where p.state <> 'REFUSED' and (p.settled_at is null or p.settled_at >= ?)
            """.formatted(SLACK);

    private static final String TOTALS = """
            select b.wallets_yen + coalesce(sum(a.credit_yen - a.debit_yen)
                       filter (where a.account like 'wallet:%'), 0)::bigint as wallets,
                   b.merchants_yen + coalesce(sum(a.credit_yen - a.debit_yen)
                       filter (where a.account like 'merchant:%'), 0)::bigint as merchants,
                   b.banks_yen + coalesce(sum(a.credit_yen - a.debit_yen)
                       filter (where a.account like 'bank:%'), 0)::bigint as banks,
                   b.operator_yen + coalesce(sum(a.credit_yen - a.debit_yen)
                       filter (where a.account like 'operator:%'), 0)::bigint as operator,
                   b.other_yen + coalesce(sum(a.credit_yen - a.debit_yen)
                       filter (where a.account !~ '^(wallet|merchant|bank|operator):'), 0)::bigint as other
              from daily_position b left join ledger_day_account a on a.day = ?
             where b.day = ?::date - 1
             group by b.day
            """;

    private static final String UNDER_WAY = """
            select coalesce(sum(amount_yen) filter (where kind = 'PAYOUT'), 0)::bigint as payouts,
                   coalesce(sum(amount_yen) filter (where kind = 'CHARGE'), 0)::bigint as charges
              from ledger_day_open where day = ?
            """;

    private static final String FROZEN = """
            select coalesce(sum(balance_yen), 0)::bigint as n from wallet
             where frozen <> '{}'
               and exists (select from unnest(frozen_until) as f (until) where f.until is null or f.until > ?)
            """;

    private static final String CLOSED =
            "select coalesce(sum(balance_yen), 0)::bigint as n from wallet where closing = 'CLOSED'";

    private static final String STORE = """
            insert into daily_position (day, taken_at, lines, wallets_yen, merchants_yen, banks_yen, operator_yen,
                                        other_yen, open_payouts_yen, open_charges_yen, frozen_yen, closed_yen,
                                        safeguarded_yen, findings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FINDINGS = """
            insert into ledger_finding (day, place, what, account, expected_yen, found_yen)
            select ?, f.* from unnest(?, ?, ?, ?, ?) as f (place, what, account, expected_yen, found_yen)
            """;

    private final Statements statements;

    DaySums(Statements statements) {
        this.statements = statements;
    }

    /** @return how many lines the day has */
    long accounts(LocalDate day) {
        return number(ACCOUNTS, start(day), end(day), day, day, day);
    }

    void flows(LocalDate day) {
        statements.update(FLOWS, start(day), end(day), day, day);
    }

    void open(LocalDate day) {
        Instant from = start(day);
        Instant end = end(day);
        statements.update(OPEN, day, from, end, day, from, end, day, end, day, end);
    }

    LedgerTotals totals(LocalDate day) {
        return statements.query(TOTALS, DaySums::totals, day, day).get(0);
    }

    UnderWay underWay(LocalDate day) {
        return statements
                .query(UNDER_WAY, row -> new UnderWay(row.number("payouts"), row.number("charges")), day)
                .get(0);
    }

    long frozenYen(Instant now) {
        return number(FROZEN, now);
    }

    long closedYen() {
        return number(CLOSED);
    }

    void store(DailyPosition position, List<Finding> findings) {
        LedgerTotals totals = position.totals();
        statements.update(
                STORE,
                position.day(),
                position.takenAt(),
                position.lines(),
                totals.wallets(),
                totals.merchants(),
                totals.banks(),
                totals.operator(),
                totals.other(),
                position.underWay().payoutsYen(),
                position.underWay().chargesYen(),
                position.frozenYen(),
                position.closedYen(),
                position.safeguardedYen(),
                findings.size());
        statements.update(
                FINDINGS,
                position.day(),
                column(
                        "integer",
                        IntStream.rangeClosed(1, findings.size()).boxed().toList(),
                        place -> place),
                column("text", findings, finding -> finding.what().name()),
                column("text", findings, Finding::account),
                column("bigint", findings, Finding::expectedYen),
                column("bigint", findings, Finding::foundYen));
    }

    static Instant start(LocalDate day) {
        return BusinessCalendar.startOf(day);
    }

    static Instant end(LocalDate day) {
        return BusinessCalendar.startOf(day.plusDays(1));
    }

    private long number(String sql, Object... values) {
        return statements.query(sql, row -> row.number("n"), values).get(0);
    }

    private static LedgerTotals totals(Row row) throws SQLException {
        return new LedgerTotals(
                row.number("wallets"),
                row.number("merchants"),
                row.number("banks"),
                row.number("operator"),
                row.number("other"));
    }
}
