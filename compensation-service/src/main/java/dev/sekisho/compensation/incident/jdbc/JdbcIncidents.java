package dev.sekisho.compensation.incident.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.incident.ExportReport.Exported;
import dev.sekisho.compensation.incident.ExportReport.Format;
import dev.sekisho.compensation.incident.Incident;
import dev.sekisho.compensation.incident.Incidents;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.IncidentCasesJoined;
import dev.sekisho.kernel.event.compensation.IncidentDeclared;
import dev.sekisho.kernel.event.compensation.IncidentReportExported;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Column;
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

/** Incidents and their cases in PostgreSQL. */
@ApplicationScoped
class JdbcIncidents implements Incidents {

    private static final String COLUMNS =
            "id, title, learned_at, personal_data, attack, declared_staff, declared_person, declared_at, version";
    private static final String ADD = "insert into incident (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, 1)";
    private static final String FIND = "select " + COLUMNS + " from incident where id = ?";
    private static final String LIST = "select " + COLUMNS + " from incident"
            + " where (?::timestamptz is null or (declared_at, id) < (?, ?)) order by declared_at desc, id desc limit ?";
    private static final String KNOWN = "select number from fraud_case where number = any (?)";
    private static final String NOT_OF = "select number from fraud_case where number = any (?) and not exists"
            + " (select from incident_case where incident_id = ? and case_id = fraud_case.id)";
    private static final String JOIN = "insert into incident_case (incident_id, case_id, joined_at, joined_staff,"
            + " joined_person) select ?, id, ?, ?, ? from fraud_case where number = any (?)";
    private static final String CASES = "select number from incident_case join fraud_case on fraud_case.id = case_id"
            + " where incident_id = ? order by joined_at, number limit ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcIncidents(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(Incident incident, IncidentDeclared fact) {
        statements.update(
                ADD,
                incident.id(),
                incident.title(),
                incident.learnedAt(),
                incident.personalData(),
                incident.attack(),
                incident.declaredBy().staff(),
                incident.declaredBy().person().value(),
                incident.declaredAt());
        facts.append(incident.id(), incident.version(), fact);
    }

    @Override
    @Transactional
    public Optional<Incident> find(UUID id) {
        return statements.first(FIND, JdbcIncidents::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Incident> lock(UUID id) {
        return statements.first(FIND + " for no key update", JdbcIncidents::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Set<CaseNumber> known(Set<CaseNumber> numbers) {
        return Set.copyOf(statements.query(KNOWN, JdbcIncidents::number, column(numbers)));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Set<CaseNumber> notOf(UUID incident, Set<CaseNumber> numbers) {
        return Set.copyOf(statements.query(NOT_OF, JdbcIncidents::number, column(numbers), incident));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void join(Incident moved, Set<CaseNumber> numbers, Actor by, Instant now, IncidentCasesJoined fact) {
        statements.update(JOIN, moved.id(), now, by.staff(), by.person().value(), column(numbers));
        save(moved, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Exported> exported(UUID incident, Instant asOf, Format format) {
        return statements.first(
                "select body, sha256 from incident_export where incident_id = ? and as_of = ? and format = ?",
                row -> new Exported(format, row.text("body"), row.text("sha256")),
                incident,
                asOf,
                format.name());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void keep(UUID incident, Instant asOf, Exported exported) {
        statements.update(
                "insert into incident_export (incident_id, as_of, format, body, sha256) values (?, ?, ?, ?, ?)",
                incident,
                asOf,
                exported.format().name(),
                exported.text(),
                exported.sha256());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(Incident moved, IncidentReportExported fact) {
        save(moved, fact);
    }

    private void save(Incident moved, FactData fact) {
        statements.update("update incident set version = ? where id = ?", moved.version(), moved.id());
        facts.append(moved.id(), moved.version(), fact);
    }

    @Override
    @Transactional
    public List<Incident> list(Optional<Place> after, int limit) {
        Instant at = after.map(Place::declaredAt).orElse(null);
        return statements.query(
                LIST, JdbcIncidents::read, at, at, after.map(Place::id).orElse(null), limit);
    }

    @Override
    @Transactional
    public List<CaseNumber> casesOf(UUID incident, int limit) {
        return statements.query(CASES, JdbcIncidents::number, incident, limit);
    }

    private static Column column(Set<CaseNumber> numbers) {
        return Statements.column("text", numbers, CaseNumber::value);
    }

    private static CaseNumber number(Row row) throws SQLException {
        return new CaseNumber(row.text("number"));
    }

    private static Incident read(Row row) throws SQLException {
        return new Incident(
                row.id("id"),
                row.text("title"),
                row.instant("learned_at"),
                row.flag("personal_data"),
                row.flag("attack"),
                new Actor(row.id("declared_staff"), new PersonId(row.id("declared_person"))),
                row.instant("declared_at"),
                row.number("version"));
    }
}
