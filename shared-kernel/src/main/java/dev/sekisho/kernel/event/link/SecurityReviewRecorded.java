package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A security review of a bank by the operator, or of the operator by a bank, was recorded. */
public record SecurityReviewRecorded(
        UUID reviewId,
        String bankCode,
        String reviewedBy,
        String reviewedOn,
        UUID repeatsReviewId,
        UUID staffId,
        UUID personId)
        implements FactData {}
