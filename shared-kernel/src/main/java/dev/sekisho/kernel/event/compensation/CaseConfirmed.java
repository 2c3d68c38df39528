package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The bank said that charges of a case were fraud. */
public record CaseConfirmed(
        UUID caseId,
        String caseNumber,
        String bankCode,
        String depositor,
        List<String> charges,
        UUID confirmedBy,
        Instant confirmedAt)
        implements FactData {

    public CaseConfirmed {
        charges = List.copyOf(charges);
    }
}
