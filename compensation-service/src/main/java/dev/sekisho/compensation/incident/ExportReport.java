package dev.sekisho.compensation.incident;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.IncidentReportExported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands out what was known of an incident, and keeps it: asked of the same moment again it is the same bytes. That somebody was
 * given them is a fact before they have them.
 */
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
    public Optional<Exported> export(UUID id, Instant asOf, Format format, Rendering as, Actor by) {
        Optional<Incident> found = incidents.lock(id);
        return found.map(incident -> {
            Exported exported = incidents.exported(id, asOf, format).orElseGet(() -> fresh(incident, asOf, format, as));
            incidents.note(
                    incident.joined(),
                    new IncidentReportExported(
                            id,
                            asOf,
                            exported.format().name(),
                            exported.sha256(),
                            by.staff(),
                            by.person().value()));
            return exported;
        });
    }

    private Exported fresh(Incident incident, Instant asOf, Format format, Rendering as) {
        Exported exported = new Exported(format, as.write(reports.asOf(incident, asOf)));
        incidents.keep(incident.id(), asOf, exported);
        return exported;
    }

    /** As what it is written. */
    public enum Format {
        JSON,
        CSV
    }

    /** A way to write a report. */
    @FunctionalInterface
    public interface Rendering {

        String write(IncidentReport report);
    }

    /** A report as it is handed out. @param sha256 of these characters in UTF-8 */
    public record Exported(Format format, String text, String sha256) {

        Exported(Format format, String text) {
            this(format, text, hash(text));
        }

        private static String hash(String text) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
