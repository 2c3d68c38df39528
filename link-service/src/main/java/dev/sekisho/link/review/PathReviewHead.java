package dev.sekisho.link.review;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a review is from its notice on.
 *
 * @param notifiedBy who recorded the notice; empty for what a bank reviewed together with its posture
 */
public record PathReviewHead(
        UUID id, BankCode bank, IdentityPath path, Instant notifiedAt, Optional<Speaker> notifiedBy) {

    public PathReviewHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(notifiedAt, "notifiedAt");
        Objects.requireNonNull(notifiedBy, "notifiedBy");
    }
}
