package dev.sekisho.link.silence.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.SilenceThreshold;
import dev.sekisho.link.silence.DebitOutcomes;
import dev.sekisho.link.silence.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Counted from the debits themselves, so that all replicas see the same and no counter is one more hot row. */
@ApplicationScoped
class JdbcDebitOutcomes implements DebitOutcomes {

    private static final String COUNT = """
            select bank_code, count(*) as debits,
                count(*) filter (where state = 'IN_DOUBT' or reason <> 'INSUFFICIENT_FUNDS') as failed,
                count(*) filter (where reason = 'SERVICE_STOPPED') as refused
            from debit
            where answered_at > ? and bank_code is not null
                and (state in ('ACCEPTED', 'IN_DOUBT')
                    or reason in ('INSUFFICIENT_FUNDS', 'MANDATE_REVOKED', 'ACCOUNT_LOCKED', 'SERVICE_STOPPED'))
            group by bank_code
            """;

    private static final String THRESHOLDS = """
            select bank_code, min(silence_window_seconds) as seconds, min(silence_refusals) as refusals,
                min(silence_least) as least, min(silence_percent) as percent
            from (
                select distinct on (p.bank_code, p.customer_class) p.* from bank_posture p
                join bank b on b.code = p.bank_code and b.connection = p.connection
                where p.valid_from <= ? order by p.bank_code, p.customer_class, p.valid_from desc) in_force
            where silence_window_seconds is not null
            group by bank_code
            """;

    private final Statements statements;

    JdbcDebitOutcomes(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public Map<BankCode, Tally> since(Instant since) {
        return statements.query(COUNT, JdbcDebitOutcomes::tally, since).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where classes of a bank's customers differ, the stricter number holds. */
    @Override
    @Transactional
    public Map<BankCode, SilenceThreshold> thresholds(Instant businessNow) {
        return statements.query(THRESHOLDS, JdbcDebitOutcomes::threshold, businessNow).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<BankCode, Tally> tally(Row row) throws SQLException {
        return Map.entry(
                new BankCode(row.text("bank_code")),
                new Tally(count(row, "debits"), count(row, "failed"), count(row, "refused")));
    }

    private static Map.Entry<BankCode, SilenceThreshold> threshold(Row row) throws SQLException {
        return Map.entry(
                new BankCode(row.text("bank_code")),
                new SilenceThreshold(
                        Duration.ofSeconds(row.number("seconds")),
                        count(row, "refusals"),
                        count(row, "least"),
                        count(row, "percent")));
    }

    private static int count(Row row, String column) throws SQLException {
        return Math.toIntExact(row.number(column));
    }
}
