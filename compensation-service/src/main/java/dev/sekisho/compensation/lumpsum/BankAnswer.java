package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.ClaimId;
import java.util.Objects;
import java.util.Optional;

/** What a bank says of one line. @param notPaid why not; empty for a line that it has credited */
public record BankAnswer(ClaimId claim, Optional<NotPaidCode> notPaid) {

    public BankAnswer {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(notPaid, "notPaid");
    }
}
