package dev.sekisho.compensation.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.incident.Incident;
import dev.sekisho.compensation.incident.Incidents.Place;
import dev.sekisho.compensation.page.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An incident. @param cases those that joined it first; absent in a list */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentView(
        UUID incidentId,
        String title,
        Instant learnedAt,
        boolean personalData,
        boolean attack,
        UUID declaredBy,
        Instant declaredAt,
        List<String> cases) {

    static IncidentView line(Incident incident) {
        return of(incident, null);
    }

    static IncidentView whole(Incident incident, List<CaseNumber> cases) {
        return of(incident, cases.stream().map(CaseNumber::value).toList());
    }

    private static IncidentView of(Incident incident, List<String> cases) {
        return new IncidentView(
                incident.id(),
                incident.title(),
                incident.learnedAt(),
                incident.personalData(),
                incident.attack(),
                incident.declaredBy().staff(),
                incident.declaredAt(),
                cases);
    }

    /** A page, the newest first; {@code nextCursor} is missing on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IncidentPageView(List<IncidentView> items, String nextCursor) {

        static IncidentPageView cut(List<Incident> readAhead, int size) {
            List<Incident> page = readAhead.subList(0, Math.min(size, readAhead.size()));
            return new IncidentPageView(
                    page.stream().map(IncidentView::line).toList(),
                    readAhead.size() > size ? cursor(Place.of(page.get(size - 1))) : null);
        }

        private static String cursor(Place place) {
            return new Cursor(place.declaredAt(), place.id()).write();
        }
    }
}
