package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What a security review found was remedied. */
public record SecurityReviewRemedied(UUID reviewId, String bankCode, String remediedOn, UUID staffId, UUID personId)
        implements FactData {}
