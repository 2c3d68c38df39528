package dev.sekisho.compensation.threshold.jdbc;

import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.threshold.CountedCases;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Counted cases in PostgreSQL, under one advisory lock: confirmations are few, and two that came at once would each see one
 * case too few. The lock is taken behind the case's own row, and nobody who holds it waits for one.
 */
@ApplicationScoped
class JdbcCountedCases implements CountedCases {

    /** Two numbers, so that it meets no lock that is named by one. */
    private static final String ALONE = "select pg_advisory_xact_lock(18104, 1)";

    private static final String ADD =
            "insert into counted_case (case_id, bank_code, counted_at) values (?, ?, ?) on conflict do nothing";
    private static final String BETWEEN = """
            select count(*) n from counted_case join fraud_case on fraud_case.id = counted_case.case_id
            where bank_code = ? and counted_at > ? and counted_at <= ? and outcome is distinct from 'OWN_USE'
            """;
    private static final String BANKS =
            "select distinct bank_code from counted_case where counted_at > ? order by bank_code";
    private static final String YOUNG = """
            select exists (
                select from confirmed_charge confirmed
                left join copied_charge using (charge_id)
                left join copied_link using (link_id)
                where confirmed.charge_id = any (?)
                  and (established_at is null
                    or confirmed.posted_at < established_at + ? * interval '1 second')) young
            """;

    private final Statements statements;

    JdbcCountedCases(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void alone() {
        statements.query(ALONE, row -> true);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(UUID caseId, BankCode bank, Instant at) {
        return statements.update(ADD, caseId, bank.value(), at) == 1;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public long between(BankCode bank, Instant after, Instant until) {
        return statements
                .first(BETWEEN, row -> row.number("n"), bank.value(), after, until)
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<BankCode> banksAfter(Instant moment) {
        return statements.query(BANKS, row -> new BankCode(row.text("bank_code")), moment);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean anyOnYoungLink(List<VictimCharge> charges, Duration age) {
        List<UUID> ids = charges.stream().map(charge -> charge.charge().value()).toList();
        return statements
                .first(YOUNG, row -> row.flag("young"), ids, age.toSeconds())
                .orElseThrow();
    }
}
