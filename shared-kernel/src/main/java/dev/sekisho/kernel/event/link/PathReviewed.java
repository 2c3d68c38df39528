package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank's own user said whether customers of this class and way may link there: REVIEWED or REJECTED. */
public record PathReviewed(
        UUID reviewId, String bankCode, String customerClass, String path, String verdict, UUID staffId, UUID personId)
        implements FactData {}
