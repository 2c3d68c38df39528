package dev.sekisho.compensation.incident;

import java.time.Instant;

/** Reads what was known of incidents. */
@FunctionalInterface
public interface IncidentReports {

    /** @param asOf what was recorded later is left out */
    IncidentReport asOf(Incident incident, Instant asOf);
}
