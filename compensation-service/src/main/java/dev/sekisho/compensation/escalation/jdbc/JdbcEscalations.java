package dev.sekisho.compensation.escalation.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.escalation.Escalation;
import dev.sekisho.compensation.escalation.EscalationHead;
import dev.sekisho.compensation.escalation.Escalations;
import dev.sekisho.compensation.escalation.KnownEscalation;
import dev.sekisho.compensation.escalation.Level;
import dev.sekisho.compensation.escalation.Sign;
import dev.sekisho.compensation.escalation.Step;
import dev.sekisho.compensation.escalation.Trigger;
import dev.sekisho.compensation.escalation.WaitingEscalation;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.EscalationRaised;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Escalations in PostgreSQL: the row is how one stands, the steps are the log, and one that waits is a unique index. */
@ApplicationScoped
class JdbcEscalations implements Escalations {

    private static final String SIGN = "e.trigger, e.about, e.bank_code, e.counted, e.amount_yen";
    private static final String SELECT = "select e.id, " + SIGN + ", e.raised_at, e.level, e.acknowledge_by, e.state,"
            + " e.version, s.level step_level, s.at, s.staff_id, s.person_id, s.words, before.acknowledge_by answer_by"
            + " from escalation e join escalation_step s on s.escalation_id = e.id and s.version = e.version"
            + " left join escalation_step before on before.escalation_id = e.id and before.version = e.version - 1"
            + " where ";
    private static final String RAISE = "insert into escalation (id, trigger, about, bank_code, counted, amount_yen,"
            + " raised_at, level, acknowledge_by, state, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 1)"
            + " on conflict do nothing";
    private static final String LAST = SELECT + "e.trigger = ? and e.about = ? order by e.raised_at desc, e.id limit 1";
    private static final String UNANSWERED = "select e.id from escalation e where e.state = 'WAITING'"
            + " and e.acknowledge_by <= ? and (e.level <> ? or not exists (select from escalation_step called"
            + " where called.escalation_id = e.id and called.version = e.version and called.at > ?))"
            + " order by e.acknowledge_by, e.id limit ? for no key update of e skip locked";
    private static final String SAVE =
            "update escalation set level = ?, acknowledge_by = ?, state = ?, version = ? where id = ?";
    private static final String SAY = "insert into escalation_step (escalation_id, version, step, level, at,"
            + " acknowledge_by, staff_id, person_id, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CALL = "insert into escalation_page (escalation_id, version) values (?, ?)";
    private static final String LISTED = """
            (?::text is null or e.state = ?)
            and (?::timestamptz is null or (e.raised_at, e.id) < (?, ?))
            order by e.raised_at desc, e.id desc limit ?
            """;
    private static final String STEPS = "select escalation_id, version, step, level, at, acknowledge_by, staff_id,"
            + " person_id, words from escalation_step where escalation_id = ? order by version";
    private static final String LOG = "select s.escalation_id, s.version, s.step, s.level, s.at, s.acknowledge_by,"
            + " s.staff_id, s.person_id, s.words, " + SIGN + " from escalation_step s"
            + " join escalation e on e.id = s.escalation_id where s.at >= ? and s.at < ?"
            + " order by s.at, s.escalation_id, s.version limit ?";
    private static final String COUNTS = "select count(*) waiting, count(*) filter (where acknowledge_by <= ?) late"
            + " from escalation where state = 'WAITING'";

    private final Statements statements;
    private final FactLog facts;

    JdbcEscalations(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Escalation> last(Trigger trigger, String about) {
        return statements.first(LAST, JdbcEscalations::read, trigger.name(), about);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean raise(WaitingEscalation escalation, Step step, EscalationRaised fact) {
        EscalationHead head = escalation.head();
        Sign sign = head.sign();
        boolean raised = statements.update(
                        RAISE,
                        head.id(),
                        sign.trigger().name(),
                        sign.about(),
                        sign.bank().map(BankCode::value).orElse(null),
                        sign.counted(),
                        sign.amount().yen(),
                        head.raisedAt(),
                        escalation.level().name(),
                        escalation.acknowledgeBy())
                == 1;
        if (raised) {
            say(step);
            facts.append(head.id(), head.version(), fact);
        }
        return raised;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<WaitingEscalation> unanswered(Instant now, Instant calledBy, int limit) {
        List<UUID> locked = statements.query(
                UNANSWERED, row -> row.id("id"), now, Level.highest().name(), calledBy, limit);
        return statements.query(
                SELECT + "e.id = any (?) order by e.acknowledge_by, e.id",
                row -> (WaitingEscalation) read(row),
                locked);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Escalation> lock(UUID id) {
        // The lock alone: who waited for it has to read the steps that were written meanwhile.
        statements.query("select id from escalation where id = ? for no key update", row -> row.id("id"), id);
        return find(id);
    }

    @Override
    @Transactional
    public Optional<Escalation> find(UUID id) {
        return statements.first(SELECT + "e.id = ?", JdbcEscalations::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Escalation moved, Step step, FactData fact) {
        EscalationHead head = moved.head();
        boolean waits = moved instanceof WaitingEscalation;
        Instant acknowledgeBy = moved instanceof WaitingEscalation waiting
                ? waiting.acknowledgeBy()
                : ((KnownEscalation) moved).word().at();
        statements.update(
                SAVE,
                moved.level().name(),
                acknowledgeBy,
                waits ? "WAITING" : "ACKNOWLEDGED",
                head.version(),
                head.id());
        say(step);
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public List<Escalation> list(Optional<Boolean> waiting, Optional<Place> after, int limit) {
        String state = waiting.map(waits -> waits ? "WAITING" : "ACKNOWLEDGED").orElse(null);
        Instant at = after.map(Place::raisedAt).orElse(null);
        return statements.query(
                SELECT + LISTED,
                JdbcEscalations::read,
                state,
                state,
                at,
                at,
                after.map(Place::id).orElse(null),
                limit);
    }

    @Override
    @Transactional
    public List<Step> stepsOf(UUID id) {
        return statements.query(STEPS, JdbcEscalations::step, id);
    }

    @Override
    @Transactional
    public List<Logged> log(Instant from, Instant until, int limit) {
        return statements.query(LOG, row -> new Logged(step(row), sign(row)), from, until, limit);
    }

    @Override
    @Transactional
    public Counts counts(Instant now) {
        return statements
                .first(COUNTS, row -> new Counts(row.number("waiting"), row.number("late")), now)
                .orElseThrow();
    }

    private void say(Step step) {
        statements.update(
                SAY,
                step.escalation(),
                step.version(),
                step.kind().name(),
                step.level().name(),
                step.at(),
                step.acknowledgeBy().orElse(null),
                step.word().map(word -> word.by().staff()).orElse(null),
                step.word().map(word -> word.by().person().value()).orElse(null),
                step.word().map(KnownEscalation.Word::words).orElse(null));
        if (step.kind() != Step.Kind.ACKNOWLEDGED) {
            statements.update(CALL, step.escalation(), step.version());
        }
    }

    private static Escalation read(Row row) throws SQLException {
        EscalationHead head =
                new EscalationHead(row.id("id"), sign(row), row.instant("raised_at"), row.number("version"));
        Level level = Level.valueOf(row.text("level"));
        if (row.text("state").equals("WAITING")) {
            return new WaitingEscalation(head, level, row.instant("at"), row.instant("acknowledge_by"));
        }
        KnownEscalation.Word word = word(row, Level.valueOf(row.text("step_level")));
        return new KnownEscalation(head, level, word, word.at().isAfter(row.instant("answer_by")));
    }

    private static Step step(Row row) throws SQLException {
        Level level = Level.valueOf(row.text("level"));
        return new Step(
                row.id("escalation_id"),
                row.number("version"),
                Step.Kind.valueOf(row.text("step")),
                level,
                row.instant("at"),
                row.maybeInstant("acknowledge_by"),
                row.text("words") == null ? Optional.empty() : Optional.of(word(row, level)));
    }

    private static KnownEscalation.Word word(Row row, Level level) throws SQLException {
        Actor by = new Actor(row.id("staff_id"), new PersonId(row.id("person_id")));
        return new KnownEscalation.Word(by, level, row.text("words"), row.instant("at"));
    }

    private static Sign sign(Row row) throws SQLException {
        return new Sign(
                Trigger.valueOf(row.text("trigger")),
                row.text("about"),
                row.maybeText("bank_code").map(BankCode::new),
                row.number("counted"),
                Money.yen(row.number("amount_yen")));
    }
}
