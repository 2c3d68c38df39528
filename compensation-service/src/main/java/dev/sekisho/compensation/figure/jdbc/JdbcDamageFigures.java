package dev.sekisho.compensation.figure.jdbc;

import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Damage figures from rows that are only added: asked of the same moment again, they are the same again. */
@ApplicationScoped
class JdbcDamageFigures implements DamageFigures {

    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final String FIGURES = """
            with said as (
                select 'REPORTED' basis, source, fraud_report.case_id, thing_id charge_id
                from fraud_report
                join reported_thing on report_id = fraud_report.id and kind = 'CHARGE' and strength = 'STRONG'
                where received_at <= ?
                union all
                select 'CONFIRMED', 'BANK', case_id, charge_id from confirmed_charge where confirmed_at <= ?),
            counted as (
                select distinct basis, grouping.source, case_id, charge_id
                from said
                cross join lateral (values (said.source), ('ALL')) as grouping (source)
                join fraud_case on fraud_case.id = said.case_id
                where not (outcome is not distinct from 'OWN_USE' and closed_at <= ?)),
            numbered as (
                select *, row_number() over (partition by basis, source, charge_id order by case_id) nth from counted)
            select basis, source, count(distinct case_id) cases, count(distinct charge_id) charges,
                   count(distinct bank_account_id) bank_accounts, count(distinct bank_code) banks,
                   (sum(amount_yen) filter (where nth = 1))::bigint yen,
                   min(since) oldest
            from numbered
            join copied_charge using (charge_id)
            where state = 'POSTED' and state_at <= ? and since between ? and ?
            group by basis, source
            order by basis, source
            """;

    private final Statements statements;

    JdbcDamageFigures(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<Damage> asOf(Instant knownAt, Period occurred) {
        return statements.query(
                FIGURES,
                JdbcDamageFigures::read,
                knownAt,
                knownAt,
                knownAt,
                knownAt,
                occurred.from().orElse(BEGINNING),
                occurred.to().orElse(END));
    }

    private static Damage read(Row row) throws SQLException {
        return new Damage(
                row.text("basis"),
                row.text("source"),
                row.number("cases"),
                row.number("charges"),
                row.number("bank_accounts"),
                row.number("banks"),
                Money.yen(row.number("yen")),
                row.maybeInstant("oldest"));
    }
}
