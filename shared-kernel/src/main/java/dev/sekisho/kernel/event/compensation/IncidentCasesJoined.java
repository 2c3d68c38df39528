package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** Cases belong to an incident from now on. */
public record IncidentCasesJoined(UUID incidentId, List<String> caseNumbers, UUID staffId, UUID personId)
        implements FactData {

    public IncidentCasesJoined {
        caseNumbers = List.copyOf(caseNumbers);
    }
}
