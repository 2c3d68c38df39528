package dev.sekisho.compensation.threshold.jdbc;

import dev.sekisho.compensation.threshold.BankQuestion;
import dev.sekisho.compensation.threshold.BankQuestions;
import dev.sekisho.compensation.threshold.DecidedQuestion;
import dev.sekisho.compensation.threshold.EndCause;
import dev.sekisho.compensation.threshold.QuestionHead;
import dev.sekisho.compensation.threshold.UndecidedQuestion;
import dev.sekisho.compensation.threshold.Wish;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.OpenBankDecided;
import dev.sekisho.kernel.event.compensation.OpenBankQuestioned;
import dev.sekisho.kernel.event.compensation.OpenBankVoiceHeard;
import dev.sekisho.kernel.event.compensation.OpenBankVoiceRefused;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Questions in PostgreSQL; that a bank has one undecided one is a unique index, that a person speaks once a primary key. */
@ApplicationScoped
class JdbcBankQuestions implements BankQuestions {

    private static final String COLUMNS = "id, bank_code, first_case, asked_at, decide_by, confirmations";
    private static final String SELECT =
            "select " + COLUMNS + ", decision, cause, ended_at from open_bank_question where ";
    private static final String UNDECIDED = "decision is null";
    private static final String ASK = "insert into open_bank_question (" + COLUMNS + ", version)"
            + " values (?, ?, ?, ?, ?, ?, 1)"
            + " on conflict (bank_code) where decision is null do update"
            + " set confirmations = excluded.confirmations, version = open_bank_question.version + 1"
            + " returning version";
    private static final String NEXT =
            "update open_bank_question set version = version + 1 where id = ? returning version";
    private static final String END = "update open_bank_question set decision = ?, cause = ?, ended_at = ?,"
            + " version = version + 1 where id = ? returning version";
    private static final String HEAR = "insert into open_bank_voice (question_id, confirmations, person_id, wish,"
            + " staff_id, note, spoken_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String WANTING =
            "select person_id from open_bank_voice" + " where question_id = ? and confirmations = ? and wish = ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcBankQuestions(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<UndecidedQuestion> undecided(BankCode bank) {
        return statements.first(SELECT + UNDECIDED + " and bank_code = ?", JdbcBankQuestions::open, bank.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void ask(UndecidedQuestion question, OpenBankQuestioned fact) {
        QuestionHead head = question.head();
        append(
                head.id(),
                fact,
                ASK,
                head.id(),
                head.bank().value(),
                head.firstCase(),
                head.askedAt(),
                head.decideBy(),
                question.confirmations());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<BankQuestion> find(UUID id) {
        return statements.first(SELECT + "id = ?", JdbcBankQuestions::read, id);
    }

    @Override
    @Transactional
    public Set<PersonId> wanting(UndecidedQuestion question, Wish wish) {
        return new HashSet<>(statements.query(
                WANTING,
                row -> new PersonId(row.id("person_id")),
                question.head().id(),
                question.confirmations(),
                wish.name()));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void hear(UndecidedQuestion question, Voice voice, OpenBankVoiceHeard fact) {
        UUID id = question.head().id();
        statements.update(
                HEAR,
                id,
                question.confirmations(),
                voice.by().person().value(),
                voice.wish().name(),
                voice.by().staff(),
                voice.note(),
                voice.at());
        append(id, fact, NEXT, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refuse(BankQuestion question, OpenBankVoiceRefused fact) {
        append(question.head().id(), fact, NEXT, question.head().id());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void end(DecidedQuestion question, OpenBankDecided fact) {
        UUID id = question.head().id();
        append(id, fact, END, question.decision().name(), question.cause().name(), question.at(), id);
    }

    @Override
    @Transactional
    public List<UndecidedQuestion> allUndecided() {
        return statements.query(SELECT + UNDECIDED + " order by decide_by, bank_code", JdbcBankQuestions::open);
    }

    private void append(UUID question, FactData fact, String change, Object... values) {
        long version =
                statements.first(change, row -> row.number("version"), values).orElseThrow();
        facts.append(question, version, fact);
    }

    private static UndecidedQuestion open(Row row) throws SQLException {
        return new UndecidedQuestion(head(row), row.number("confirmations"));
    }

    private static BankQuestion read(Row row) throws SQLException {
        Optional<String> decision = row.maybeText("decision");
        return decision.isEmpty()
                ? open(row)
                : new DecidedQuestion(
                        head(row),
                        Wish.valueOf(decision.get()),
                        EndCause.valueOf(row.text("cause")),
                        row.instant("ended_at"));
    }

    private static QuestionHead head(Row row) throws SQLException {
        return new QuestionHead(
                row.id("id"),
                new BankCode(row.text("bank_code")),
                row.id("first_case"),
                row.instant("asked_at"),
                row.instant("decide_by"));
    }
}
