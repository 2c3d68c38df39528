package dev.sekisho.compensation.task.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.deadline.Deadline;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.task.CaseTask;
import dev.sekisho.compensation.task.DoneTask;
import dev.sekisho.compensation.task.OpenTask;
import dev.sekisho.compensation.task.TaskHead;
import dev.sekisho.compensation.task.TaskHead.Taking;
import dev.sekisho.compensation.task.TaskHead.What;
import dev.sekisho.compensation.task.TaskKind;
import dev.sekisho.compensation.task.Tasks;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.CaseTaskOpened;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
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
import java.util.Set;
import java.util.UUID;

/** Tasks in PostgreSQL; why something has to be done is a view of cases and claims, and one open task of a kind a unique index. */
@ApplicationScoped
class JdbcTasks implements Tasks {

    private static final String SELECT =
            "select t.id, t.case_id, f.number, t.kind, t.bank_code, t.claim_id, t.began_at,"
                    + " t.due_at, t.warn_at, t.calendar_known, t.rule, t.taken_staff, t.taken_person, t.taken_at, t.state,"
                    + " t.done_at, t.done_staff, t.done_person, t.reason, t.version"
                    + " from case_task t join fraud_case f on f.id = t.case_id where ";
    private static final String SAME = "t.case_id = w.case_id and t.kind = w.kind"
            + " and t.bank_code is not distinct from w.bank_code and t.claim_id is not distinct from w.claim_id";
    private static final String MISSING = "select r.case_id, f.number, r.kind, r.bank_code, r.claim_id, r.since from ("
            + "select w.case_id, w.kind, w.bank_code, w.claim_id, min(w.since) since"
            + " from task_reason w join clocks_from on w.since > moment"
            + " where w.case_id = any (?) and not exists (select from case_task t where " + SAME
            + " and (t.state = 'OPEN' or (t.cause = 'PERSON' and t.done_at >= w.since)))"
            + " group by w.case_id, w.kind, w.bank_code, w.claim_id) r"
            + " join fraud_case f on f.id = r.case_id order by r.since, r.case_id";
    private static final String ADD = "insert into case_task (id, case_id, kind, bank_code, claim_id, began_at,"
            + " recorded_at, due_at, warn_at, calendar_known, rule, state, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 1)"
            + " on conflict do nothing";
    private static final String OVERTAKEN = SELECT
            + "t.state = 'OPEN' and t.case_id = any (?)"
            + " and not exists (select from task_reason w where w.case_id = any (?) and " + SAME
            + ") order by t.due_at, t.id for no key update of t";
    private static final String SAVE =
            "update case_task set taken_staff = ?, taken_person = ?, taken_at = ?, state = ?,"
                    + " cause = ?, done_at = ?, done_staff = ?, done_person = ?, reason = ?, version = ? where id = ?";
    private static final String LISTED = """
            t.kind = any (?)
            and (?::text is null or t.bank_code = ?)
            and (?::text is null or f.number = ?)
            and (?::text is null or t.state = ?)
            and (?::timestamptz is null or (t.state = 'OPEN' and t.due_at <= ?))
            and (?::timestamptz is null or (t.due_at, t.id) > (?, ?))
            order by t.due_at, t.id limit ?
            """;
    private static final String COUNTS = "select count(*) waiting, count(*) filter (where due_at <= ?) late"
            + " from case_task where state = 'OPEN'";

    private final Statements statements;
    private final FactLog facts;

    JdbcTasks(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<What> missing(Set<UUID> cases) {
        return statements.query(MISSING, row -> what(row, "since"), cases);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(OpenTask task, Instant now, CaseTaskOpened fact) {
        TaskHead head = task.head();
        What what = head.what();
        boolean added = statements.update(
                        ADD,
                        head.id(),
                        what.caseId(),
                        what.kind().name(),
                        what.bank().map(BankCode::value).orElse(null),
                        what.claim().orElse(null),
                        what.since(),
                        now,
                        head.deadline().dueAt(),
                        head.deadline().warnAt(),
                        head.deadline().calendarKnown(),
                        head.deadline().rule())
                == 1;
        if (added) {
            facts.append(head.id(), head.version(), fact);
        }
        return added;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<OpenTask> overtaken(Set<UUID> cases) {
        return statements.query(OVERTAKEN, row -> new OpenTask(head(row)), cases, cases);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<CaseTask> lock(UUID id) {
        return statements.first(SELECT + "t.id = ? for no key update of t", JdbcTasks::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(CaseTask moved, FactData fact) {
        TaskHead head = moved.head();
        Optional<Taking> taken = head.taken();
        Optional<DoneTask> done = moved instanceof DoneTask over ? Optional.of(over) : Optional.empty();
        Optional<DoneTask.Word> word = done.flatMap(DoneTask::word);
        statements.update(
                SAVE,
                taken.map(taking -> taking.by().staff()).orElse(null),
                taken.map(taking -> taking.by().person().value()).orElse(null),
                taken.map(Taking::at).orElse(null),
                done.isPresent() ? "DONE" : "OPEN",
                done.map(over -> over.cause().name()).orElse(null),
                done.map(DoneTask::doneAt).orElse(null),
                word.map(said -> said.by().staff()).orElse(null),
                word.map(said -> said.by().person().value()).orElse(null),
                word.map(DoneTask.Word::reason).orElse(null),
                head.version(),
                head.id());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public List<CaseTask> list(Selection selection, Optional<Place> after, int limit) {
        String bank = selection.bank().map(BankCode::value).orElse(null);
        String number = selection.number().map(CaseNumber::value).orElse(null);
        String state = selection.open().map(open -> open ? "OPEN" : "DONE").orElse(null);
        Instant overdueAt = selection.overdueAt().orElse(null);
        Instant at = after.map(Place::dueAt).orElse(null);
        return statements.query(
                SELECT + LISTED,
                JdbcTasks::read,
                Statements.column("text", selection.kinds(), TaskKind::name),
                bank,
                bank,
                number,
                number,
                state,
                state,
                overdueAt,
                overdueAt,
                at,
                at,
                after.map(Place::id).orElse(null),
                limit);
    }

    @Override
    @Transactional
    public Counts counts(Instant now) {
        return statements
                .first(COUNTS, row -> new Counts(row.number("waiting"), row.number("late")), now)
                .orElseThrow();
    }

    private static CaseTask read(Row row) throws SQLException {
        if (row.text("state").equals("OPEN")) {
            return new OpenTask(head(row));
        }
        String reason = row.text("reason");
        return new DoneTask(
                head(row),
                row.instant("done_at"),
                reason == null
                        ? Optional.empty()
                        : Optional.of(new DoneTask.Word(actor(row, "done_staff", "done_person"), reason)));
    }

    private static TaskHead head(Row row) throws SQLException {
        Optional<Instant> takenAt = row.maybeInstant("taken_at");
        return new TaskHead(
                row.id("id"),
                what(row, "began_at"),
                new Deadline(
                        row.instant("due_at"), row.instant("warn_at"), row.flag("calendar_known"), row.text("rule")),
                takenAt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Taking(actor(row, "taken_staff", "taken_person"), takenAt.get())),
                row.number("version"));
    }

    private static What what(Row row, String since) throws SQLException {
        return new What(
                row.id("case_id"),
                new CaseNumber(row.text("number")),
                TaskKind.valueOf(row.text("kind")),
                row.maybeText("bank_code").map(BankCode::new),
                Optional.ofNullable(row.id("claim_id")),
                row.instant(since));
    }

    private static Actor actor(Row row, String staff, String person) throws SQLException {
        return new Actor(row.id(staff), new PersonId(row.id(person)));
    }
}
