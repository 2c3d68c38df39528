package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/**
 * A name was accepted or refused by people, and this became of the request.
 *
 * @param proposedBy the first of two persons; null where it took one
 */
public record NameReviewDecided(
        UUID reviewId,
        UUID linkRequestId,
        String bankCode,
        String outcome,
        String decision,
        String reason,
        String requestState,
        UUID proposedBy,
        UUID staffId,
        UUID personId)
        implements FactData {}
