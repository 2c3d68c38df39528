package dev.sekisho.charge.position.jdbc;

import dev.sekisho.charge.position.DailyPosition;
import dev.sekisho.charge.position.DailyPosition.UnderWay;
import dev.sekisho.charge.position.Finding;
import dev.sekisho.charge.position.LedgerTotals;
import dev.sekisho.charge.position.Positions;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stored positions in PostgreSQL. */
@ApplicationScoped
class JdbcPositions implements Positions {

    private static final String FIND = "select * from daily_position where day = ?";
    private static final String NEWEST = "select * from daily_position order by day desc limit 1";
    private static final String BEFORE = "select * from daily_position where day < ? order by day desc limit ?";
    private static final String BALANCES = """
            select distinct on (account) account, balance_yen
              from ledger_day_account
             where (account like 'bank:%' or account like 'operator:%') and day <= ?
             order by account, day desc
            """;
    private static final String FLOWS =
            "select account, kind, lines, amount_yen from ledger_day_flow where day = ? order by account, kind";
    private static final String TRIAL_BALANCE = """
            select distinct on (account) account, day, balance_yen,
                   case when day = ? then debit_yen else 0 end as debit_yen,
                   case when day = ? then credit_yen else 0 end as credit_yen
              from ledger_day_account
             where account > ? and day <= ?
             order by account, day desc limit ?
            """;
    private static final String FINDINGS =
            "select what, account, expected_yen, found_yen from ledger_finding where day = ? order by place";

    private final Statements statements;

    JdbcPositions(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<DailyPosition> find(LocalDate day) {
        return statements.first(FIND, JdbcPositions::position, day);
    }

    @Override
    public Optional<DailyPosition> newest() {
        return statements.first(NEWEST, JdbcPositions::position);
    }

    @Override
    public List<DailyPosition> before(LocalDate before, int most) {
        return statements.query(BEFORE, JdbcPositions::position, before, most);
    }

    @Override
    public List<Settlement> settlements(LocalDate day) {
        Map<String, List<Moved>> moved = statements
                .query(
                        FLOWS,
                        row -> Map.entry(
                                row.text("account"),
                                new Moved(row.text("kind"), row.number("lines"), row.number("amount_yen"))),
                        day)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return statements.query(
                BALANCES,
                row -> new Settlement(
                        row.text("account"),
                        row.number("balance_yen"),
                        moved.getOrDefault(row.text("account"), List.of())),
                day);
    }

    @Override
    public List<AccountBalance> trialBalance(LocalDate day, String after, int most) {
        return statements.query(
                TRIAL_BALANCE,
                row -> new AccountBalance(
                        row.text("account"),
                        row.date("day"),
                        row.number("debit_yen"),
                        row.number("credit_yen"),
                        row.number("balance_yen")),
                day,
                day,
                after,
                day,
                most);
    }

    @Override
    public List<Finding> findings(LocalDate day) {
        return statements.query(
                FINDINGS,
                row -> new Finding(
                        Finding.What.valueOf(row.text("what")),
                        row.text("account"),
                        row.number("expected_yen"),
                        row.number("found_yen")),
                day);
    }

    private static DailyPosition position(Row row) throws SQLException {
        return new DailyPosition(
                row.date("day"),
                row.instant("taken_at"),
                row.number("lines"),
                new LedgerTotals(
                        row.number("wallets_yen"),
                        row.number("merchants_yen"),
                        row.number("banks_yen"),
                        row.number("operator_yen"),
                        row.number("other_yen")),
                new UnderWay(row.number("open_payouts_yen"), row.number("open_charges_yen")),
                row.number("frozen_yen"),
                row.number("closed_yen"),
                Math.toIntExact(row.number("findings")));
    }
}
