package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A reviewer would accept a name; another person has to agree. */
public record NameReviewProposed(
        UUID reviewId, UUID linkRequestId, String bankCode, String outcome, String reason, UUID staffId, UUID personId)
        implements FactData {}
