package dev.sekisho.compensation.incident.jdbc;

import dev.sekisho.compensation.escalation.EscalationPolicy;
import dev.sekisho.compensation.incident.Incident;
import dev.sekisho.compensation.incident.IncidentReport;
import dev.sekisho.compensation.incident.IncidentReport.CaseLine;
import dev.sekisho.compensation.incident.IncidentReport.ClockLine;
import dev.sekisho.compensation.incident.IncidentReport.CountermeasureLine;
import dev.sekisho.compensation.incident.IncidentReport.Figure;
import dev.sekisho.compensation.incident.IncidentReport.MeasureLine;
import dev.sekisho.compensation.incident.IncidentReport.StepLine;
import dev.sekisho.compensation.incident.IncidentReport.StopLine;
import dev.sekisho.compensation.incident.IncidentReports;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads reports from rows and facts that keep when each thing was recorded; what was recorded after the moment is left out. */
@ApplicationScoped
class JdbcIncidentReports implements IncidentReports {

    /** Of each list; the oldest are told, and that there are more. */
    private static final int MOST = 10_000;

    private static final int ONE_MORE = MOST + 1;

    private static final String OF_IT =
            " in (select case_id from incident_case where incident_id = ? and joined_at <= ?)";
    private static final String BANKS =
            "select k.bank_code from confirmed_charge k where k.case_id" + OF_IT + " and k.confirmed_at <= ?";
    private static final String FIGURES = "select bank_code, count(distinct case_id) cases, count(*) charges,"
            + " count(distinct bank_account_id) accounts, sum(amount_yen)::bigint yen from ("
            + "select distinct on (k.charge_id) k.charge_id, k.case_id, k.bank_code, k.bank_account_id, k.amount_yen"
            + " from confirmed_charge k join fraud_case f on f.id = k.case_id where k.case_id" + OF_IT
            + " and k.confirmed_at <= ? and not (f.outcome is not distinct from 'OWN_USE' and f.closed_at <= ?)"
            + " order by k.charge_id, k.confirmed_at) once group by bank_code order by bank_code";
    private static final String CASES = "select f.number, f.opened_at, f.confirmed_at, f.closed_at,"
            + " (select count(*) from case_task t where t.case_id = f.id and t.recorded_at <= ?"
            + " and (t.done_at is null or t.done_at > ?)) open_tasks"
            + " from fraud_case f where f.id" + OF_IT + " order by f.number limit ?";
    private static final String CLOCKS = "select coalesce(f.number, 'INCIDENT') about, c.duty, c.learned_at, c.due_at,"
            + " c.rule, e.sent_at, e.reference, e.sha256, e.dropped_for from reporting_clock c"
            + " left join clock_end e on e.clock_id = c.id and e.began_at <= ? and (e.opened_at is null or e.opened_at > ?)"
            + " left join fraud_case f on f.id = c.case_id where (c.incident_id = ? or c.case_id" + OF_IT
            + ") and c.started_at <= ? order by c.due_at, c.id limit ?";
    private static final String STOPS = "select id, bank_code, cause, ordered_at from bank_stop"
            + " where ordered_at between ? and ? and (bank_code is null or bank_code in (" + BANKS
            + ")) order by ordered_at, id limit ?";
    private static final String SINCE = "select least(?::timestamptz, (select min(opened_at) from fraud_case f"
            + " where f.id" + OF_IT + "), (select min(c.learned_at) from reporting_clock c where (c.incident_id = ?"
            + " or c.case_id" + OF_IT + ") and c.started_at <= ?)) since";

    /** What is about no bank is told where the incident's own cases or clocks had a part in it. */
    private static final String STEPS = """
            with its as (select case_id from incident_case where incident_id = ? and joined_at <= ?),
            said as (
                select k.bank_code, k.confirmed_at from confirmed_charge k
                where k.case_id in (select case_id from its) and k.confirmed_at <= ?)
            select s.at, s.step, s.level, e.trigger, e.about, e.bank_code, s.words
            from escalation_step s join escalation e on e.id = s.escalation_id
            where e.raised_at >= ? and s.at <= ? and (e.bank_code in (select bank_code from said)
              or e.bank_code is null and (
                e.trigger in ('MANY_CASES', 'MUCH_MONEY', 'SEVERAL_BANKS') and exists (
                    select from said where said.confirmed_at <= e.raised_at
                    and said.confirmed_at > e.raised_at - ? * interval '1 second')
                or e.trigger = 'PUBLICATION_OVERDUE' and exists (select from said where said.confirmed_at <= e.raised_at)
                or e.trigger in ('CLOCK_NEAR', 'CLOCK_OVERDUE') and exists (
                    select from reporting_clock c
                    where (c.incident_id = ? or c.case_id in (select case_id from its)) and e.about = c.duty || ' due '
                        || to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                or e.trigger = 'TASKS_OVERDUE' and exists (
                    select from case_task t
                    where t.case_id in (select case_id from its) and e.about = 'tasks ' || t.kind
                      and t.due_at <= e.raised_at and (t.done_at is null or t.done_at > e.raised_at))
                or e.trigger = 'PICTURES_OVERDUE' and exists (
                    select from preservation_list p
                    where p.case_id in (select case_id from its) and p.due_by < e.raised_at)))
            order by s.at, s.escalation_id, s.version limit ?
            """;

    private static final String MEASURES = "select target, grade, step, count(*) measures from ("
            + "select distinct on (m.id) m.target, doc->'data'->>'grade' grade, doc->'data'->>'step' step"
            + " from measure m join fact on fact.aggregate_id = m.id"
            + " cross join lateral (select convert_from(fact.payload, 'UTF8')::jsonb doc) told where m.case_id" + OF_IT
            + " and (doc->>'time')::timestamptz <= ? order by m.id, fact.version desc) last"
            + " group by target, grade, step order by target, grade, step";
    private static final String COUNTERMEASURES = "select m.bank_code, m.kind, m.text, w.step, w.day, w.spoken_at"
            + " from countermeasure m join lateral (select step, day, spoken_at from countermeasure_word"
            + " where countermeasure_id = m.id and spoken_at <= ? order by version desc limit 1) w on true"
            + " where m.recorded_at <= ? and (m.bank_code is null or m.bank_code in (" + BANKS
            + ")) order by m.recorded_at, m.id limit ?";

    private final Statements statements;
    private final EscalationPolicy policy;

    JdbcIncidentReports(Statements statements, EscalationPolicy policy) {
        this.statements = statements;
        this.policy = policy;
    }

    @Override
    @Transactional
    public IncidentReport asOf(Incident incident, Instant asOf) {
        UUID id = incident.id();
        Instant since = since(incident, asOf);
        List<String> cut = new ArrayList<>();
        return new IncidentReport(
                incident,
                asOf,
                statements.query(FIGURES, JdbcIncidentReports::figure, id, asOf, asOf, asOf),
                cut("cases", cut, statements.query(CASES, row -> caseLine(row, asOf), asOf, asOf, id, asOf, ONE_MORE)),
                cut(
                        "clocks",
                        cut,
                        statements.query(
                                CLOCKS, JdbcIncidentReports::clockLine, asOf, asOf, id, id, asOf, asOf, ONE_MORE)),
                cut(
                        "stops",
                        cut,
                        statements.query(STOPS, JdbcIncidentReports::stopLine, since, asOf, id, asOf, asOf, ONE_MORE)),
                cut("escalations", cut, steps(id, since, asOf)),
                statements.query(MEASURES, JdbcIncidentReports::measureLine, id, asOf, asOf),
                cut("countermeasures", cut, countermeasures(id, asOf)),
                cut);
    }

    /** What made the operator learn of it belongs to the report. */
    private Instant since(Incident incident, Instant asOf) {
        UUID id = incident.id();
        return statements
                .first(SINCE, row -> row.instant("since"), incident.learnedAt(), id, asOf, id, id, asOf, asOf)
                .orElseThrow();
    }

    private List<StepLine> steps(UUID id, Instant since, Instant asOf) {
        long window = policy.window().toSeconds();
        return statements.query(
                STEPS, JdbcIncidentReports::stepLine, id, asOf, asOf, since, asOf, window, id, ONE_MORE);
    }

    private List<CountermeasureLine> countermeasures(UUID id, Instant asOf) {
        return statements.query(
                COUNTERMEASURES, JdbcIncidentReports::countermeasureLine, asOf, asOf, id, asOf, asOf, ONE_MORE);
    }

    private static <T> List<T> cut(String name, List<String> cut, List<T> readAhead) {
        if (readAhead.size() <= MOST) {
            return readAhead;
        }
        cut.add(name);
        return readAhead.subList(0, MOST);
    }

    private static Figure figure(Row row) throws SQLException {
        return new Figure(
                row.text("bank_code"),
                row.number("cases"),
                row.number("charges"),
                row.number("accounts"),
                row.number("yen"));
    }

    private static CaseLine caseLine(Row row, Instant asOf) throws SQLException {
        String confirmed = by(row, "confirmed_at", asOf);
        String closed = by(row, "closed_at", asOf);
        String state = closed.isEmpty() ? confirmed.isEmpty() ? "OPEN" : "CONFIRMED" : "CLOSED";
        return new CaseLine(
                row.text("number"), state, row.instant("opened_at"), confirmed, closed, row.number("open_tasks"));
    }

    private static ClockLine clockLine(Row row) throws SQLException {
        return new ClockLine(
                row.text("about"),
                row.text("duty"),
                row.instant("learned_at"),
                row.instant("due_at"),
                row.text("rule"),
                row.maybeInstant("sent_at").map(Instant::toString).orElse(""),
                row.maybeText("reference").orElse(""),
                row.maybeText("sha256").orElse(""),
                row.maybeText("dropped_for").orElse(""));
    }

    private static StopLine stopLine(Row row) throws SQLException {
        return new StopLine(
                row.id("id").toString(),
                row.maybeText("bank_code").orElse(""),
                row.text("cause"),
                row.instant("ordered_at"));
    }

    private static StepLine stepLine(Row row) throws SQLException {
        return new StepLine(
                row.instant("at"),
                row.text("step"),
                row.text("level"),
                row.text("trigger"),
                row.text("about"),
                row.maybeText("bank_code").orElse(""),
                row.maybeText("words").orElse(""));
    }

    private static MeasureLine measureLine(Row row) throws SQLException {
        return new MeasureLine(row.text("target"), row.text("grade"), row.text("step"), row.number("measures"));
    }

    private static CountermeasureLine countermeasureLine(Row row) throws SQLException {
        return new CountermeasureLine(
                row.maybeText("bank_code").orElse(""),
                row.text("kind"),
                row.text("text"),
                row.text("step"),
                row.date("day").toString(),
                row.instant("spoken_at"));
    }

    /** A moment, if it had come by then. */
    private static String by(Row row, String column, Instant asOf) throws SQLException {
        return row.maybeInstant(column)
                .filter(moment -> !moment.isAfter(asOf))
                .map(Instant::toString)
                .orElse("");
    }
}
