package dev.sekisho.compensation.countermeasure.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.countermeasure.ClaimedMeasure;
import dev.sekisho.compensation.countermeasure.Countermeasure;
import dev.sekisho.compensation.countermeasure.Countermeasures;
import dev.sekisho.compensation.countermeasure.DoneMeasure;
import dev.sekisho.compensation.countermeasure.Kind;
import dev.sekisho.compensation.countermeasure.MeasureHead;
import dev.sekisho.compensation.countermeasure.PromisedMeasure;
import dev.sekisho.compensation.countermeasure.Word;
import dev.sekisho.compensation.countermeasure.Word.Step;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register in PostgreSQL: the row is how a measure stands, the words are all that was ever said of it. */
@ApplicationScoped
class JdbcCountermeasures implements Countermeasures {

    private static final String COLUMNS =
            "id, bank_code, kind, text, recorded_at, state, promised_on, done_on, claimed_by, version";
    private static final String ADD = "insert into countermeasure (id, bank_code, kind, text, recorded_at, state,"
            + " promised_on, version) values (?, ?, ?, ?, ?, 'PROMISED', ?, 1)";
    private static final String FIND = "select " + COLUMNS + " from countermeasure where id = ?";
    private static final String SAVE = "update countermeasure set state = ?, promised_on = ?, done_on = ?,"
            + " claimed_by = ?, version = ? where id = ?";
    private static final String SAY = "insert into countermeasure_word (countermeasure_id, version, step, day, note,"
            + " person_id, staff_id, spoken_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LIST = "select " + COLUMNS + " from countermeasure"
            + " where (?::text is null or bank_code = ?)"
            + " and (?::date is null or (state <> 'DONE' and promised_on < ?::date))"
            + " order by promised_on, id limit ?";
    private static final String WORDS = "select step, day, note, person_id, staff_id, spoken_at"
            + " from countermeasure_word where countermeasure_id = ? order by version";

    private final Statements statements;
    private final FactLog facts;

    JdbcCountermeasures(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(PromisedMeasure measure, Word first, FactData fact) {
        MeasureHead head = measure.head();
        statements.update(
                ADD,
                head.id(),
                head.bank().map(BankCode::value).orElse(null),
                head.kind().name(),
                head.text(),
                head.recordedAt(),
                measure.promisedOn());
        say(head, first, fact);
    }

    @Override
    @Transactional
    public Optional<Countermeasure> find(UUID id) {
        return statements.first(FIND, JdbcCountermeasures::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Countermeasure> lock(UUID id) {
        return statements.first(FIND + " for no key update", JdbcCountermeasures::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Countermeasure moved, Word word, FactData fact) {
        MeasureHead head = moved.head();
        if (moved instanceof PromisedMeasure) {
            statements.update(SAVE, "PROMISED", moved.promisedOn(), null, null, head.version(), head.id());
        } else if (moved instanceof ClaimedMeasure claimed) {
            statements.update(
                    SAVE,
                    "CLAIMED",
                    moved.promisedOn(),
                    claimed.doneOn(),
                    claimed.by().value(),
                    head.version(),
                    head.id());
        } else if (moved instanceof DoneMeasure done) {
            statements.update(
                    SAVE, "DONE", moved.promisedOn(), done.doneOn(), done.by().value(), head.version(), head.id());
        }
        say(head, word, fact);
    }

    @Override
    @Transactional
    public List<Countermeasure> list(Selection selection, int limit) {
        String bank = selection.bank().map(BankCode::value).orElse(null);
        Object since = selection.waitingSince().orElse(null);
        return statements.query(LIST, JdbcCountermeasures::read, bank, bank, since, since, limit);
    }

    @Override
    @Transactional
    public List<Word> wordsOf(UUID id) {
        return statements.query(
                WORDS,
                row -> new Word(
                        Step.valueOf(row.text("step")),
                        row.date("day"),
                        row.text("note"),
                        new Actor(row.id("staff_id"), new PersonId(row.id("person_id"))),
                        row.instant("spoken_at")),
                id);
    }

    private void say(MeasureHead head, Word word, FactData fact) {
        statements.update(
                SAY,
                head.id(),
                head.version(),
                word.step().name(),
                word.day(),
                word.note(),
                word.by().person().value(),
                word.by().staff(),
                word.at());
        facts.append(head.id(), head.version(), fact);
    }

    private static Countermeasure read(Row row) throws SQLException {
        MeasureHead head = new MeasureHead(
                row.id("id"),
                row.maybeText("bank_code").map(BankCode::new),
                Kind.valueOf(row.text("kind")),
                row.text("text"),
                row.instant("recorded_at"),
                row.number("version"));
        String state = row.text("state");
        if (state.equals("PROMISED")) {
            return new PromisedMeasure(head, row.date("promised_on"));
        }
        PersonId by = new PersonId(row.id("claimed_by"));
        return state.equals("CLAIMED")
                ? new ClaimedMeasure(head, row.date("promised_on"), row.date("done_on"), by)
                : new DoneMeasure(head, row.date("promised_on"), row.date("done_on"), by);
    }
}
