package dev.sekisho.compensation.payeecheck.jdbc;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.payeecheck.PayeeCheck;
import dev.sekisho.compensation.payeecheck.PayeeChecks;
import dev.sekisho.compensation.payeecheck.PayeeOutcome;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Checks in PostgreSQL; what waits for one is a queue that is written with each revision of a claim. */
@ApplicationScoped
class JdbcPayeeChecks implements PayeeChecks {

    private static final String DUE = """
            update payee_to_check q
            set due_at = clock_timestamp() + ? * interval '1 millisecond', attempts = attempts + 1
            where claim_id in (
                select claim_id from payee_to_check where due_at <= clock_timestamp()
                order by due_at, claim_id limit ? for no key update skip locked)
            returning claim_id
            """;
    private static final String UNANSWERED = """
            select c.id as claim_id from claim c
            left join lateral (
                select k.outcome, k.checked_at from payee_check k
                where k.claim_id = c.id and k.revision = c.revision order by k.place desc limit 1) said on true
            where c.state = 'APPROVED'
              and (said.checked_at is null or said.checked_at < ? or said.outcome = 'NOT_ANSWERED')
            order by c.number limit ?
            """;
    private static final String ADD =
            "insert into payee_check (id, claim_id, revision, outcome, checked_at) values (?, ?, ?, ?, ?)";
    private static final String AGAIN = """
            insert into payee_to_check (claim_id, revision, due_at)
            values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (claim_id) do update
            set due_at = excluded.due_at, attempts = case when ? then payee_to_check.attempts else 0 end
            where payee_to_check.revision = excluded.revision
            """;
    private static final String OF = "select id, claim_id, revision, outcome, checked_at from payee_check"
            + " where claim_id = ? order by place desc limit ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcPayeeChecks(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional
    public List<ClaimId> due(int limit, Duration lease) {
        return statements.query(DUE, JdbcPayeeChecks::claim, lease.toMillis(), limit);
    }

    @Override
    @Transactional
    public List<ClaimId> unanswered(Instant since, int limit) {
        return statements.query(UNANSWERED, JdbcPayeeChecks::claim, since, limit);
    }

    @Override
    @Transactional
    public void add(PayeeCheck check, Duration again, FactData fact) {
        statements.update(
                ADD,
                check.id(),
                check.claim().value(),
                check.revision(),
                check.outcome().name(),
                check.checkedAt());
        statements.update(
                AGAIN,
                check.claim().value(),
                check.revision(),
                again.toMillis(),
                check.outcome() == PayeeOutcome.NOT_ANSWERED);
        facts.append(check.id(), 1, fact);
    }

    @Override
    @Transactional
    public int attempts(ClaimId claim) {
        return statements
                .first(
                        "select attempts from payee_to_check where claim_id = ?",
                        row -> row.result().getInt("attempts"),
                        claim.value())
                .orElse(0);
    }

    @Override
    @Transactional
    public void forget(ClaimId claim) {
        statements.update("delete from payee_to_check where claim_id = ?", claim.value());
    }

    @Override
    @Transactional
    public List<PayeeCheck> of(ClaimId claim, int limit) {
        return statements.query(OF, JdbcPayeeChecks::check, claim.value(), limit);
    }

    private static PayeeCheck check(Row row) throws SQLException {
        return new PayeeCheck(
                row.id("id"),
                claim(row),
                row.result().getInt("revision"),
                PayeeOutcome.valueOf(row.text("outcome")),
                row.instant("checked_at"));
    }

    private static ClaimId claim(Row row) throws SQLException {
        return new ClaimId(row.id("claim_id"));
    }
}
