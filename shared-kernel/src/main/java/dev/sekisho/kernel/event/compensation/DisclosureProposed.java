package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** Somebody wants to hand a case to investigators who asked for it, under the number of their request (A38). */
public record DisclosureProposed(
        UUID disclosureId,
        UUID caseId,
        String caseNumber,
        String kind,
        String requestNumber,
        List<String> covers,
        UUID staffId,
        UUID personId)
        implements FactData {

    public DisclosureProposed {
        covers = List.copyOf(covers);
    }
}
