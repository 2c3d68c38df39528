package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody was shown the names under review in full. */
public record NameReviewRead(UUID reviewId, UUID linkRequestId, UUID staffId, UUID personId) implements FactData {}
