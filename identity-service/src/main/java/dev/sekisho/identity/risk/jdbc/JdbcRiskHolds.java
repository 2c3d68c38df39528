package dev.sekisho.identity.risk.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.identity.risk.Assessment;
import dev.sekisho.identity.risk.Counted;
import dev.sekisho.identity.risk.Evidence;
import dev.sekisho.identity.risk.RiskHold;
import dev.sekisho.identity.risk.RiskHolds;
import dev.sekisho.identity.risk.Severity;
import dev.sekisho.identity.risk.SignalKind;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Holds and their evidence in PostgreSQL; the application may add to them, and change nothing of what was found. */
@ApplicationScoped
class JdbcRiskHolds implements RiskHolds {

    private static final String ADD =
            "insert into risk_hold (hold_id, account_id, held_at, policy_version, hold_at) values (?, ?, ?, ?, ?)";
    private static final String ADD_EVIDENCE = """
        insert into risk_evidence (hold_id, place, rule, signal, counted, key, seen, most, window_seconds, severity, weight)
        select ?, e.place, e.rule, e.signal, e.counted, decode(e.key, 'hex'), e.seen, e.most, e.seconds, e.severity, e.weight
          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               as e (place, rule, signal, counted, key, seen, most, seconds, severity, weight)
        """;
    private static final String FIND = "select * from risk_hold where hold_id = ?";
    private static final String EVIDENCE =
            "select e.*, encode(e.key, 'hex') as hex from risk_evidence e where e.hold_id = ? order by e.place";
    private static final String RELEASE =
            "update risk_hold set released_at = ? where hold_id = ? and released_at is null";
    private static final String KNOWN = """
        select distinct e.rule, encode(e.key, 'hex') as hex
          from risk_hold h
          join risk_evidence e using (hold_id)
         where h.account_id = ? and h.released_at is not null
        """;

    private final Statements statements;

    JdbcRiskHolds(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void add(RiskHold hold) {
        Assessment assessment = hold.assessment();
        statements.update(
                ADD, hold.id(), hold.account().value(), hold.heldAt(), assessment.policyVersion(), assessment.holdAt());
        List<Evidence> all = assessment.evidence();
        statements.update(
                ADD_EVIDENCE,
                hold.id(),
                column("int4", IntStream.range(0, all.size()).boxed().toList(), place -> place),
                column("text", all, Evidence::rule),
                column("text", all, one -> one.signal().name()),
                column("text", all, one -> one.counted().name()),
                column("text", all, Evidence::key),
                column("int4", all, Evidence::seen),
                column("int4", all, Evidence::most),
                column("int8", all, one -> one.window().toSeconds()),
                column("text", all, one -> one.severity().name()),
                column("int4", all, Evidence::weight));
    }

    @Override
    public Optional<RiskHold> find(UUID holdId) {
        return statements.first(FIND, this::hold, holdId);
    }

    @Override
    public void released(UUID holdId, Instant now) {
        statements.update(RELEASE, now, holdId);
    }

    @Override
    public Set<Evidence.Known> known(AccountId account) {
        return new HashSet<>(
                statements.query(KNOWN, row -> new Evidence.Known(row.text("rule"), row.text("hex")), account.value()));
    }

    private RiskHold hold(Row row) throws SQLException {
        UUID id = row.id("hold_id");
        List<Evidence> evidence = statements.query(EVIDENCE, JdbcRiskHolds::evidence, id);
        return new RiskHold(
                id,
                new AccountId(row.id("account_id")),
                row.instant("held_at"),
                new Assessment(row.text("policy_version"), (int) row.number("hold_at"), evidence));
    }

    private static Evidence evidence(Row row) throws SQLException {
        return new Evidence(
                row.text("rule"),
                SignalKind.valueOf(row.text("signal")),
                Counted.valueOf(row.text("counted")),
                row.text("hex"),
                (int) row.number("seen"),
                (int) row.number("most"),
                Duration.ofSeconds(row.number("window_seconds")),
                Severity.valueOf(row.text("severity")),
                (int) row.number("weight"));
    }
}
