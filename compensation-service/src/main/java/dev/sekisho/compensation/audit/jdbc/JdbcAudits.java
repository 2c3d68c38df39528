package dev.sekisho.compensation.audit.jdbc;

import dev.sekisho.compensation.audit.Audit;
import dev.sekisho.compensation.audit.AuditKind;
import dev.sekisho.compensation.audit.AuditReport;
import dev.sekisho.compensation.audit.AuditReport.Remedy;
import dev.sekisho.compensation.audit.Audits;
import dev.sekisho.compensation.audit.EnteredAudit;
import dev.sekisho.compensation.audit.PublishedAudit;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register in PostgreSQL. */
@ApplicationScoped
class JdbcAudits implements Audits {

    private static final String COLUMNS =
            "id, kind, auditor, scope, performed_on, passed, findings, remedy, promised_on,"
                    + " sha256, entered_staff, entered_by, entered_at, published_staff, published_by, published_at";
    private static final String ADD =
            "insert into audit (id, kind, auditor, scope, performed_on, passed, findings, remedy,"
                    + " promised_on, sha256, entered_staff, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LOCK = "select " + COLUMNS + " from audit where id = ? for no key update";
    private static final String PUBLISH =
            "update audit set published_staff = ?, published_by = ?, published_at = ? where id = ?";
    private static final String NEWEST = "select " + COLUMNS + " from audit order by performed_on desc, id limit ?";
    private static final String PUBLISHED =
            "select " + COLUMNS + " from audit where published_at is not null order by performed_on desc, id limit ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcAudits(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(EnteredAudit audit, FactData fact) {
        AuditReport report = audit.report();
        statements.update(
                ADD,
                audit.id(),
                report.kind().name(),
                report.auditor(),
                report.scope(),
                report.performedOn(),
                report.passed(),
                report.findings(),
                report.remedy().map(Remedy::text).orElse(null),
                report.remedy().map(Remedy::promisedOn).orElse(null),
                report.sha256(),
                audit.enteredBy().staff(),
                audit.enteredBy().person().value(),
                audit.enteredAt());
        facts.append(audit.id(), 1, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Audit> lock(UUID id) {
        return statements.first(LOCK, JdbcAudits::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void publish(PublishedAudit audit, FactData fact) {
        Actor by = audit.publishedBy();
        statements.update(PUBLISH, by.staff(), by.person().value(), audit.publishedAt(), audit.id());
        facts.append(audit.id(), 2, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refused(UUID id, FactData fact) {
        facts.append(id, 1, fact);
    }

    @Override
    @Transactional
    public List<Audit> newest(int limit) {
        return statements.query(NEWEST, JdbcAudits::read, limit);
    }

    @Override
    @Transactional
    public List<PublishedAudit> published(int limit) {
        return statements.query(PUBLISHED, row -> (PublishedAudit) read(row), limit);
    }

    private static Audit read(Row row) throws SQLException {
        Optional<LocalDate> promised = Optional.ofNullable(row.date("promised_on"));
        AuditReport report = new AuditReport(
                AuditKind.valueOf(row.text("kind")),
                row.text("auditor"),
                row.text("scope"),
                row.date("performed_on"),
                row.flag("passed"),
                row.text("findings"),
                row.maybeText("remedy").map(text -> new Remedy(text, promised.orElseThrow())),
                row.text("sha256"));
        Actor entered = new Actor(row.id("entered_staff"), new PersonId(row.id("entered_by")));
        EnteredAudit audit = new EnteredAudit(row.id("id"), report, entered, row.instant("entered_at"));
        if (row.maybeInstant("published_at").isEmpty()) {
            return audit;
        }
        Actor published = new Actor(row.id("published_staff"), new PersonId(row.id("published_by")));
        return new PublishedAudit(
                audit.id(), report, entered, audit.enteredAt(), published, row.instant("published_at"));
    }
}
