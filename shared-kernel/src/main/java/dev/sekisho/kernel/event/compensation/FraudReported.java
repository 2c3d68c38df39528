package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody reported fraud: who, how, when it was received and when it is said to have happened, and what was found. */
public record FraudReported(
        UUID reportId,
        UUID caseId,
        String caseNumber,
        String source,
        String channel,
        String certainty,
        String rule,
        UUID reportedBy,
        String bankCode,
        Instant receivedAt,
        Instant occurredFrom,
        Instant occurredTo,
        long amountYen,
        String accountLookup,
        List<String> links,
        List<String> charges,
        List<String> possible)
        implements FactData {

    public FraudReported {
        links = List.copyOf(links);
        charges = List.copyOf(charges);
        possible = List.copyOf(possible);
    }
}
