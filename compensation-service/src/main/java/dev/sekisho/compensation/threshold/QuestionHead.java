package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a question is from the moment it was asked on.
 *
 * @param firstCase whose confirmation raised it
 * @param decideBy when the bank is stopped if nobody has decided
 */
public record QuestionHead(UUID id, BankCode bank, UUID firstCase, Instant askedAt, Instant decideBy) {

    public QuestionHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(firstCase, "firstCase");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(decideBy, "decideBy");
    }
}
