package dev.sekisho.compensation.fraudcase.jdbc;

import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.ClosingOutcome;
import dev.sekisho.compensation.fraudcase.Closings;
import dev.sekisho.kernel.event.compensation.CaseClosingApproved;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.stream.Collectors;

/** Approvals of closings in PostgreSQL; its primary key lets one person speak once of each version of a case. */
@ApplicationScoped
class JdbcClosings implements Closings {

    private static final String OF =
            "select person_id, outcome from closing_approval where case_id = ? and case_version = ?";
    private static final String ADD =
            "insert into closing_approval (case_id, case_version, person_id, staff_id, outcome,"
                    + " note, approved_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;

    JdbcClosings(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Map<PersonId, ClosingOutcome> of(CaseHead head) {
        return statements
                .query(
                        OF,
                        row -> Map.entry(
                                new PersonId(row.id("person_id")), ClosingOutcome.valueOf(row.text("outcome"))),
                        head.id(),
                        head.version())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(CaseHead head, Approval approval, CaseClosingApproved fact) {
        statements.update(
                ADD,
                head.id(),
                head.version(),
                approval.person().value(),
                approval.staff(),
                approval.outcome().name(),
                approval.note(),
                approval.at());
        facts.append(fact.approvalId(), FIRST_VERSION, fact);
    }
}
