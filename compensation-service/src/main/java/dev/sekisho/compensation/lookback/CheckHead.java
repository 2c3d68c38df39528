package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a bank is to ask a depositor, from its first day.
 *
 * @param caseNumber the case from which was looked back; it may be another bank's, and no bank is told it here
 * @param answerBy until when the bank should have said what came of it
 * @param version of the row, and of the last fact about it
 */
public record CheckHead(
        UUID id,
        UUID caseId,
        CaseNumber caseNumber,
        ChargedAccount account,
        Instant askedAt,
        Instant answerBy,
        long version) {

    public CheckHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(account, "account");
        if (!answerBy.isAfter(askedAt) || version < 1) {
            throw new IllegalArgumentException("an answer is due later, and versions begin with 1");
        }
    }

    CheckHead next() {
        return new CheckHead(id, caseId, caseNumber, account, askedAt, answerBy, version + 1);
    }
}
