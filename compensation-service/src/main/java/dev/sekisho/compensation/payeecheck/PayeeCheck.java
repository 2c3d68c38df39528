package dev.sekisho.compensation.payeecheck;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.kernel.event.compensation.PayeeChecked;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a payee's bank said of one revision of a claim. It is never changed: the newest counts. */
public record PayeeCheck(UUID id, ClaimId claim, int revision, PayeeOutcome outcome, Instant checkedAt) {

    public PayeeCheck {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(checkedAt, "checkedAt");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions begin with 1");
        }
    }

    PayeeChecked fact(String caseNumber) {
        return new PayeeChecked(id, claim.value(), caseNumber, revision, outcome.name());
    }
}
