package dev.sekisho.compensation.settlement.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.settlement.Fault;
import dev.sekisho.compensation.settlement.Liability;
import dev.sekisho.compensation.settlement.SplitRule;
import dev.sekisho.compensation.settlement.SplitRules;
import dev.sekisho.compensation.settlement.SplitShares;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Split rules and liabilities in PostgreSQL, under one advisory lock. */
@ApplicationScoped
class JdbcSplitRules implements SplitRules {

    private static final String ALONE = "select pg_advisory_xact_lock(18104, 16)";

    private static final String RULE = "select id, effective_from, proposed_by, proposed_staff, proposed_at, agreed_by,"
            + " agreed_staff, version from split_rule ";

    private static final String LIABILITY =
            "select l.id, f.number, l.fault, l.grounds, l.proposed_by, l.proposed_staff,"
                    + " l.proposed_at, l.agreed_by, l.agreed_staff, l.version"
                    + " from liability l join fraud_case f on f.id = l.case_id ";

    private static final String SHARE =
            "insert into split_share (rule_id, fault, claim_type, operator_percent) values (?, ?, ?, ?)";

    private final Statements statements;
    private final FactLog facts;

    JdbcSplitRules(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void alone() {
        statements.query(ALONE, row -> true);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void propose(SplitRule rule, FactData fact) {
        statements.update(
                "insert into split_rule (id, effective_from, proposed_by, proposed_staff, proposed_at, version)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rule.id(),
                rule.effectiveFrom(),
                rule.proposedBy().person().value(),
                rule.proposedBy().staff(),
                rule.proposedAt(),
                rule.version());
        rule.shares()
                .operatorPercent()
                .forEach((share, percent) -> statements.update(
                        SHARE, rule.id(), share.fault().name(), share.type().name(), percent));
        facts.append(rule.id(), rule.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void agree(SplitRule rule, Instant now, FactData fact) {
        agree("split_rule", rule.id(), rule.agreedBy().orElseThrow(), now, rule.version());
        facts.append(rule.id(), rule.version(), fact);
    }

    @Override
    @Transactional
    public List<SplitRule> rules(int limit) {
        return statements.query(RULE + "order by effective_from desc, id limit ?", this::readRule, limit);
    }

    @Override
    @Transactional
    public List<SplitRule> agreedUntil(LocalDate day) {
        return statements.query(
                RULE + "where agreed_by is not null and effective_from <= ? order by effective_from desc",
                this::readRule,
                day);
    }

    @Override
    @Transactional
    public Optional<SplitRule> rule(UUID id) {
        return statements.first(RULE + "where id = ?", this::readRule, id);
    }

    @Override
    @Transactional
    public boolean isTaken(LocalDate day) {
        return statements
                .first("select 1 from split_rule where effective_from = ? and agreed_by is not null", row -> true, day)
                .isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void propose(Liability liability, UUID caseId, FactData fact) {
        statements.update(
                "insert into liability (id, case_id, fault, grounds, proposed_by, proposed_staff, proposed_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                liability.id(),
                caseId,
                liability.fault().name(),
                liability.grounds(),
                liability.proposedBy().person().value(),
                liability.proposedBy().staff(),
                liability.proposedAt(),
                liability.version());
        facts.append(liability.id(), liability.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void agree(Liability liability, Instant now, FactData fact) {
        agree("liability", liability.id(), liability.agreedBy().orElseThrow(), now, liability.version());
        facts.append(liability.id(), liability.version(), fact);
    }

    @Override
    @Transactional
    public Optional<Liability> liability(UUID id) {
        return statements.first(LIABILITY + "where l.id = ?", JdbcSplitRules::readLiability, id);
    }

    @Override
    @Transactional
    public List<Liability> liabilities(CaseNumber caseNumber, int limit) {
        return statements.query(
                LIABILITY + "where f.number = ? order by l.proposed_at desc, l.id limit ?",
                JdbcSplitRules::readLiability,
                caseNumber.value(),
                limit);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(SplitRule rule, FactData fact) {
        note("split_rule", rule.id(), rule.version());
        facts.append(rule.id(), rule.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(Liability liability, FactData fact) {
        note("liability", liability.id(), liability.version());
        facts.append(liability.id(), liability.version(), fact);
    }

    private void note(String table, UUID id, long version) {
        int noted = statements.update(
                "update " + table + " set version = ? where id = ? and version = ?", version, id, version - 1);
        if (noted != 1) {
            throw new IllegalStateException("it was changed meanwhile");
        }
    }

    private void agree(String table, UUID id, Actor by, Instant now, long version) {
        int agreed = statements.update(
                "update " + table + " set agreed_by = ?, agreed_staff = ?, agreed_at = ?, version = ?"
                        + " where id = ? and agreed_by is null",
                by.person().value(),
                by.staff(),
                now,
                version,
                id);
        if (agreed != 1) {
            throw new IllegalStateException("it was agreed meanwhile");
        }
    }

    private SplitRule readRule(Row row) throws SQLException {
        UUID id = row.id("id");
        Map<SplitShares.Case, Integer> shares = new HashMap<>();
        statements.query(
                "select fault, claim_type, operator_percent from split_share where rule_id = ?",
                share -> shares.put(
                        new SplitShares.Case(
                                Fault.valueOf(share.text("fault")), ClaimType.valueOf(share.text("claim_type"))),
                        share.result().getInt("operator_percent")),
                id);
        return new SplitRule(
                id,
                row.date("effective_from"),
                new SplitShares(shares),
                actor(row, "proposed"),
                row.instant("proposed_at"),
                agreed(row),
                row.number("version"));
    }

    private static Liability readLiability(Row row) throws SQLException {
        return new Liability(
                row.id("id"),
                new CaseNumber(row.text("number")),
                Fault.valueOf(row.text("fault")),
                row.text("grounds"),
                actor(row, "proposed"),
                row.instant("proposed_at"),
                agreed(row),
                row.number("version"));
    }

    private static Optional<Actor> agreed(Row row) throws SQLException {
        return row.id("agreed_by") == null ? Optional.empty() : Optional.of(actor(row, "agreed"));
    }

    private static Actor actor(Row row, String did) throws SQLException {
        return new Actor(row.id(did + "_staff"), new PersonId(row.id(did + "_by")));
    }
}
