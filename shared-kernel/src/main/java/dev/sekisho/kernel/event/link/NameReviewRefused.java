package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A reviewer's decision did not count, by this rule. */
public record NameReviewRefused(UUID reviewId, UUID linkRequestId, String rule, UUID staffId, UUID personId)
        implements FactData {}
