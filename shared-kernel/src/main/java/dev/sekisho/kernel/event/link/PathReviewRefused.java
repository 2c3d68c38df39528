package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A word about a bank's review did not count, by this rule. */
public record PathReviewRefused(UUID reviewId, String bankCode, String rule, UUID staffId, UUID personId)
        implements FactData {}
