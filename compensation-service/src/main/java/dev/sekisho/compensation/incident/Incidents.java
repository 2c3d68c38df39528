package dev.sekisho.compensation.incident;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.incident.ExportReport.Exported;
import dev.sekisho.compensation.incident.ExportReport.Format;
import dev.sekisho.kernel.event.compensation.IncidentCasesJoined;
import dev.sekisho.kernel.event.compensation.IncidentDeclared;
import dev.sekisho.kernel.event.compensation.IncidentReportExported;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The incidents; a row and the fact about it are written together. */
public interface Incidents {

    void add(Incident incident, IncidentDeclared fact);

    Optional<Incident> find(UUID id);

    /** Nobody else changes it until the transaction ends. */
    Optional<Incident> lock(UUID id);

    /** Those of these that are cases. */
    Set<CaseNumber> known(Set<CaseNumber> numbers);

    /** Those that are not of it yet. */
    Set<CaseNumber> notOf(UUID incident, Set<CaseNumber> numbers);

    void join(Incident moved, Set<CaseNumber> numbers, Actor by, Instant now, IncidentCasesJoined fact);

    /** What was given out of this moment before. */
    Optional<Exported> exported(UUID incident, Instant asOf, Format format);

    void keep(UUID incident, Instant asOf, Exported exported);

    /** That somebody was given what was known. */
    void note(Incident moved, IncidentReportExported fact);

    /** At most {@code limit}, the newest first, those behind {@code after} if it is given. */
    List<Incident> list(Optional<Place> after, int limit);

    /** The cases of an incident, the first joined first, at most {@code limit}. */
    List<CaseNumber> casesOf(UUID incident, int limit);

    /** A place in the list: nothing is skipped or told twice when newer ones come meanwhile. */
    record Place(Instant declaredAt, UUID id) {

        public static Place of(Incident incident) {
            return new Place(incident.declaredAt(), incident.id());
        }
    }
}
