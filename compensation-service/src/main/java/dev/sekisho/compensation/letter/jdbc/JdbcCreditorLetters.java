package dev.sekisho.compensation.letter.jdbc;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.letter.CreditorLetter;
import dev.sekisho.compensation.letter.CreditorLetters;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** Letters in PostgreSQL, each with its hash. */
@ApplicationScoped
class JdbcCreditorLetters implements CreditorLetters {

    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;

    JdbcCreditorLetters(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional
    public Optional<UUID> handled(CaseNumber number) {
        return statements.first(
                "select id from fraud_case where number = ? and state <> 'CLOSED'",
                row -> row.id("id"),
                number.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(CreditorLetter letter, FactData fact) {
        statements.update(
                "insert into creditor_letter (id, case_id, notice_id, sha256, issued_by, issued_staff, issued_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                letter.id(),
                letter.caseId(),
                letter.notice(),
                letter.sha256().bytes(),
                letter.by().person().value(),
                letter.by().staff(),
                letter.at());
        facts.append(letter.id(), FIRST_VERSION, fact);
    }
}
