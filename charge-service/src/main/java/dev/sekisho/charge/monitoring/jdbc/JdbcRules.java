package dev.sekisho.charge.monitoring.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.monitoring.ApprovedRule;
import dev.sekisho.charge.monitoring.ProposedRule;
import dev.sekisho.charge.monitoring.RejectedRule;
import dev.sekisho.charge.monitoring.RuleChange;
import dev.sekisho.charge.monitoring.RuleHead;
import dev.sekisho.charge.monitoring.RuleTerms;
import dev.sekisho.charge.monitoring.RuleVersion;
import dev.sekisho.charge.monitoring.RuleWord;
import dev.sekisho.charge.monitoring.Rules;
import dev.sekisho.charge.monitoring.Speaker;
import dev.sekisho.charge.monitoring.WatchedKinds;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.MonitoringRuleDecided;
import dev.sekisho.kernel.event.charge.MonitoringRuleDecisionRefused;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Versions of rules in PostgreSQL; that two persons decide is a constraint as well. */
@ApplicationScoped
class JdbcRules implements Rules {

    /** Of one rule only: others are proposed meanwhile. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('watch_rule:' || ?, 0))";

    private static final String NEXT = "select coalesce(max(version), 0) + 1 as n from watch_rule where rule_id = ?";
    private static final String PROPOSE = """
            insert into watch_rule (change_id, rule_id, version, kind, subject, parameter_names, parameter_values, action,
                                    hold_seconds, words_ja, words_en, effective_from, effective_until, dry_run_id,
                                    proposed_by, proposed_person, proposed_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')
            """;
    private static final String FIND = "select * from watch_rule where change_id = ? for no key update";
    private static final String DECIDE = """
            update watch_rule
               set state = ?, in_force_from = ?, decided_by = ?, decided_person = ?, decided_at = ?, note = ?
             where change_id = ?
            """;
    private static final String STEP =
            "update watch_rule set fact_version = fact_version + 1 where change_id = ? returning fact_version";
    private static final String ALL = "select * from watch_rule order by rule_id, version desc limit ?";

    /** A version lasts until the next one of its rule is in force, or until its own end. */
    private static final String IN_FORCE = """
            select * from (
                select r.*, least(r.effective_until,
                                  lead(r.in_force_from) over (partition by r.rule_id order by r.in_force_from, r.version))
                            as in_force_until
                  from watch_rule r where r.state = 'APPROVED') v
             where v.in_force_until is null or v.in_force_until > ?
             order by v.rule_id, v.version
            """;

    private final Statements statements;
    private final FactLog facts;
    private final WatchedKinds watched;

    JdbcRules(Statements statements, FactLog facts, WatchedKinds watched) {
        this.statements = statements;
        this.facts = facts;
        this.watched = watched;
    }

    @Override
    public int nextVersion(String ruleId) {
        statements.query(ALONE, row -> ruleId, ruleId);
        return Math.toIntExact(
                statements.first(NEXT, row -> row.number("n"), ruleId).orElseThrow());
    }

    @Override
    public void propose(ProposedRule change) {
        RuleHead head = change.head();
        RuleTerms terms = head.terms();
        Map<String, Long> values = terms.parameters().values();
        Speaker by = head.proposedBy().orElseThrow();
        statements.update(
                PROPOSE,
                head.changeId(),
                head.ruleId(),
                head.version(),
                terms.kind().name(),
                terms.subject().name(),
                column("text", values.keySet(), name -> name),
                column("bigint", values.values(), value -> value),
                terms.action().name(),
                terms.holdFor().map(Duration::toSeconds).orElse(null),
                terms.words().ja(),
                terms.words().en(),
                head.effectiveFrom(),
                head.effectiveUntil().orElse(null),
                head.dryRunId().orElseThrow(),
                by.staffId(),
                by.person().value(),
                head.proposedAt());
        facts.append(head.changeId(), 1, change.proposed());
    }

    @Override
    public Optional<RuleChange> lock(UUID changeId) {
        return statements.first(FIND, RuleRow::change, changeId);
    }

    @Override
    public void approve(ApprovedRule rule, MonitoringRuleDecided fact) {
        decide(rule.head(), "APPROVED", rule.inForceFrom(), rule.word().orElseThrow());
        append(rule.head(), fact);
    }

    @Override
    public void reject(RejectedRule rule, MonitoringRuleDecided fact) {
        decide(rule.head(), "REJECTED", null, rule.word());
        append(rule.head(), fact);
    }

    @Override
    public void refused(RuleChange change, MonitoringRuleDecisionRefused fact) {
        append(change.head(), fact);
    }

    @Override
    public List<RuleChange> all(int most) {
        return statements.query(ALL, RuleRow::change, most);
    }

    @Override
    public List<RuleVersion> inForceSince(Instant since) {
        return statements.query(IN_FORCE, RuleRow::version, since).stream()
                .filter(rule -> watched.has(rule.terms().kind()))
                .toList();
    }

    private void decide(RuleHead head, String state, Instant inForceFrom, RuleWord word) {
        statements.update(
                DECIDE,
                state,
                inForceFrom,
                word.by().staffId(),
                word.by().person().value(),
                word.at(),
                word.note(),
                head.changeId());
    }

    private void append(RuleHead head, FactData fact) {
        long version = statements
                .first(STEP, row -> row.number("fact_version"), head.changeId())
                .orElseThrow();
        facts.append(head.changeId(), version, fact);
    }
}
