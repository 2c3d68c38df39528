package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a claim needs to know of its case. */
public interface ReportedCases {

    Optional<ReportedCase> find(CaseNumber number);

    /** @param reportedAt when the first report of it was received */
    record ReportedCase(UUID id, CaseNumber number, Instant reportedAt) {}
}
