package dev.sekisho.compensation.reporting.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.deadline.Deadline;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.reporting.About;
import dev.sekisho.compensation.reporting.ClockChange;
import dev.sekisho.compensation.reporting.ClockHead;
import dev.sekisho.compensation.reporting.DroppedClock;
import dev.sekisho.compensation.reporting.Duty;
import dev.sekisho.compensation.reporting.ReportingClock;
import dev.sekisho.compensation.reporting.ReportingClocks;
import dev.sekisho.compensation.reporting.RunningClock;
import dev.sekisho.compensation.reporting.Standing;
import dev.sekisho.compensation.reporting.StoppedClock;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.ReportingClockStarted;
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

/** Clocks in PostgreSQL; that there is one for a duty and what it is about is a unique index. */
@ApplicationScoped
class JdbcReportingClocks implements ReportingClocks {

    private static final String SELECT =
            "select c.*, f.number from reporting_clock c left join fraud_case f on f.id = c.case_id where ";
    private static final String WITHOUT = "select f.id, f.confirmed_at from fraud_case f"
            + " join clocks_from on f.confirmed_at > moment where f.id = any (?) and f.state = 'CONFIRMED'"
            + " and not exists (select from reporting_clock c where c.case_id = f.id and c.duty = ?)"
            + " order by f.confirmed_at, f.id";
    private static final String START =
            "insert into reporting_clock (id, case_id, incident_id, duty, learned_at, due_at,"
                    + " warn_at, calendar_known, rule, started_at, started_staff, started_person, state, version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', 1) on conflict do nothing";
    private static final String SAVE = "update reporting_clock set learned_at = ?, due_at = ?, warn_at = ?,"
            + " calendar_known = ?, rule = ?, started_at = ?, started_staff = ?, started_person = ?, state = ?,"
            + " sent_at = ?, reference = ?, sha256 = ?, sent_staff = ?, sent_person = ?, recorded_at = ?,"
            + " dropped_for = ?, dropped_at = ?, version = ?"
            + " where id = ?";
    private static final String END = "insert into clock_end (clock_id, version, began_at, sent_at, reference, sha256,"
            + " sent_staff, sent_person, dropped_for) select id, version, coalesce(recorded_at, dropped_at), sent_at, reference,"
            + " sha256, sent_staff, sent_person, dropped_for from reporting_clock where id = ? and state <> 'RUNNING'"
            + " on conflict (clock_id) where opened_at is null do nothing";
    private static final String OPEN =
            "update clock_end set opened_at = greatest(?, began_at) where clock_id = ? and opened_at is null";
    private static final String LISTED = """
            (?::uuid is null or c.case_id = ?)
            and (?::uuid is null or c.incident_id = ?)
            and (?::text is null or ? = case
                when c.state <> 'RUNNING' then c.state when c.due_at <= ? then 'OVERDUE'
                when c.warn_at <= ? then 'NEAR' else 'RUNNING' end)
            and (?::timestamptz is null or (c.due_at, c.id) > (?, ?))
            order by c.due_at, c.id limit ?
            """;
    private static final String COUNTS = "select count(*) running,"
            + " count(*) filter (where warn_at <= ? and due_at > ?) near, count(*) filter (where due_at <= ?) overdue"
            + " from reporting_clock where state = 'RUNNING'";

    private final Statements statements;
    private final FactLog facts;

    JdbcReportingClocks(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Confirmed> without(Duty duty, Set<UUID> cases) {
        return statements.query(
                WITHOUT, row -> new Confirmed(row.id("id"), row.instant("confirmed_at")), cases, duty.name());
    }

    @Override
    @Transactional
    public Optional<UUID> caseOf(CaseNumber number) {
        return statements.first("select id from fraud_case where number = ?", row -> row.id("id"), number.value());
    }

    @Override
    @Transactional
    public boolean knowsIncident(UUID incident) {
        return statements
                .first("select id from incident where id = ?", row -> row.id("id"), incident)
                .isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean start(RunningClock clock, ReportingClockStarted fact) {
        ClockHead head = clock.head();
        Deadline deadline = head.deadline();
        boolean started = statements.update(
                        START,
                        head.id(),
                        head.about().caseId().orElse(null),
                        head.about().incident().orElse(null),
                        head.duty().name(),
                        head.learnedAt(),
                        deadline.dueAt(),
                        deadline.warnAt(),
                        deadline.calendarKnown(),
                        deadline.rule(),
                        head.startedAt(),
                        head.startedBy().map(Actor::staff).orElse(null),
                        head.startedBy().map(by -> by.person().value()).orElse(null))
                == 1;
        if (started) {
            facts.append(head.id(), head.version(), fact);
        }
        return started;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<ReportingClock> lock(UUID id) {
        return statements.first(SELECT + "c.id = ? for no key update of c", JdbcReportingClocks::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<ReportingClock> lock(About about, Duty duty) {
        return statements.first(
                SELECT + "c.case_id is not distinct from ?::uuid and c.incident_id is not distinct from ?::uuid"
                        + " and c.duty = ? for no key update of c",
                JdbcReportingClocks::read,
                about.caseId().orElse(null),
                about.incident().orElse(null),
                duty.name());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ReportingClock moved, FactData fact) {
        ClockHead head = moved.head();
        Deadline deadline = head.deadline();
        Optional<StoppedClock.Sent> sent =
                moved instanceof StoppedClock stopped ? Optional.of(stopped.sent()) : Optional.empty();
        Optional<DroppedClock> dropped = moved instanceof DroppedClock over ? Optional.of(over) : Optional.empty();
        statements.update(
                SAVE,
                head.learnedAt(),
                deadline.dueAt(),
                deadline.warnAt(),
                deadline.calendarKnown(),
                deadline.rule(),
                head.startedAt(),
                head.startedBy().map(Actor::staff).orElse(null),
                head.startedBy().map(by -> by.person().value()).orElse(null),
                sent.isPresent() ? "STOPPED" : dropped.isPresent() ? "DROPPED" : "RUNNING",
                sent.map(StoppedClock.Sent::at).orElse(null),
                sent.map(StoppedClock.Sent::reference).orElse(null),
                sent.map(StoppedClock.Sent::sha256).orElse(null),
                sent.map(said -> said.by().staff()).orElse(null),
                sent.map(said -> said.by().person().value()).orElse(null),
                sent.map(StoppedClock.Sent::recordedAt).orElse(null),
                dropped.map(over -> over.reason().name()).orElse(null),
                dropped.map(DroppedClock::at).orElse(null),
                head.version(),
                head.id());
        statements.update(END, head.id());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void reopen(RunningClock clock, Instant at, FactData fact) {
        statements.update(OPEN, at, clock.head().id());
        save(clock, fact);
    }

    @Override
    @Transactional
    public List<Line> list(Selection selection, Optional<Place> after, int limit) {
        UUID caseId = selection.about().flatMap(About::caseId).orElse(null);
        UUID incident = selection.about().flatMap(About::incident).orElse(null);
        String standing = selection.standing().map(Standing::name).orElse(null);
        Instant at = after.map(Place::dueAt).orElse(null);
        return statements.query(
                SELECT + LISTED,
                row -> new Line(read(row), row.maybeText("number").map(CaseNumber::new)),
                caseId,
                caseId,
                incident,
                incident,
                standing,
                standing,
                selection.now(),
                selection.now(),
                at,
                at,
                after.map(Place::id).orElse(null),
                limit);
    }

    @Override
    @Transactional
    public Counts counts(Instant now) {
        return statements
                .first(
                        COUNTS,
                        row -> new Counts(row.number("running"), row.number("near"), row.number("overdue")),
                        now,
                        now,
                        now)
                .orElseThrow();
    }

    private static ReportingClock read(Row row) throws SQLException {
        UUID startedBy = row.id("started_staff");
        ClockHead head = new ClockHead(
                row.id("id"),
                new About(Optional.ofNullable(row.id("case_id")), Optional.ofNullable(row.id("incident_id"))),
                Duty.valueOf(row.text("duty")),
                row.instant("learned_at"),
                new Deadline(
                        row.instant("due_at"), row.instant("warn_at"), row.flag("calendar_known"), row.text("rule")),
                startedBy == null
                        ? Optional.empty()
                        : Optional.of(new Actor(startedBy, new PersonId(row.id("started_person")))),
                row.instant("started_at"),
                row.number("version"));
        return switch (row.text("state")) {
            case "RUNNING" -> new RunningClock(head);
            case "DROPPED" ->
                new DroppedClock(head, ClockChange.Reason.valueOf(row.text("dropped_for")), row.instant("dropped_at"));
            default ->
                new StoppedClock(
                        head,
                        new StoppedClock.Sent(
                                row.instant("sent_at"),
                                row.text("reference"),
                                row.text("sha256"),
                                new Actor(row.id("sent_staff"), new PersonId(row.id("sent_person"))),
                                row.instant("recorded_at")));
        };
    }
}
