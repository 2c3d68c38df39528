package dev.sekisho.compensation.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.audit.Audit;
import dev.sekisho.compensation.audit.AuditKind;
import dev.sekisho.compensation.audit.AuditReport;
import dev.sekisho.compensation.audit.AuditReport.Remedy;
import dev.sekisho.compensation.audit.PublishedAudit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An audit as it is shown.
 *
 * @param promisedOn by when the remedy is in place
 * @param sha256 of the report itself
 * @param publishedAt absent until another person published it
 * @param enteredBy the staff member; absent in public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditView(
        UUID auditId,
        AuditKind kind,
        String auditor,
        String scope,
        LocalDate performedOn,
        boolean passed,
        String findings,
        String remedy,
        LocalDate promisedOn,
        String sha256,
        Instant publishedAt,
        UUID enteredBy) {

    static AuditView forStaff(Audit audit) {
        return of(audit, audit.enteredBy().staff());
    }

    static AuditView forAnybody(PublishedAudit audit) {
        return of(audit, null);
    }

    private static AuditView of(Audit audit, UUID enteredBy) {
        AuditReport report = audit.report();
        return new AuditView(
                audit.id(),
                report.kind(),
                report.auditor(),
                report.scope(),
                report.performedOn(),
                report.passed(),
                report.findings(),
                report.remedy().map(Remedy::text).orElse(null),
                report.remedy().map(Remedy::promisedOn).orElse(null),
                report.sha256(),
                audit instanceof PublishedAudit published ? published.publishedAt() : null,
                enteredBy);
    }
}
