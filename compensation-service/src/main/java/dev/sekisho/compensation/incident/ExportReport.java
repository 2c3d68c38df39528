package dev.sekisho.compensation.incident;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.IncidentReportExported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hands out what was known of an incident; that somebody was given these bytes is a fact before they have them. */
@ApplicationScoped
public class ExportReport {

    private final Incidents incidents;
    private final IncidentReports reports;

    ExportReport(Incidents incidents, IncidentReports reports) {
        this.incidents = incidents;
        this.reports = reports;
    }

    /** @param as how it is written. Empty if there is no such incident */
    @Transactional
    public Optional<Exported> export(UUID id, Instant asOf, Rendering as, Actor by) {
        Optional<Incident> found = incidents.lock(id);
        return found.map(incident -> {
            Exported exported = as.write(reports.asOf(incident, asOf));
            incidents.note(
                    incident.joined(),
                    new IncidentReportExported(
                            id,
                            asOf,
                            exported.format(),
                            exported.sha256(),
                            by.staff(),
                            by.person().value()));
            return exported;
        });
    }

    /** A way to write a report. */
    @FunctionalInterface
    public interface Rendering {

        Exported write(IncidentReport report);
    }

    /** A report as it is handed out. @param sha256 of these characters in UTF-8 */
    public record Exported(String format, String text, String sha256) {}
}
