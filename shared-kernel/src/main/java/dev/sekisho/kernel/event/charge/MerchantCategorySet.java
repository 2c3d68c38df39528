package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** From a moment on, payments to a merchant count as a category. {@code changeId} is the decision of two persons, if it took one. */
public record MerchantCategorySet(UUID merchantId, String category, Instant effectiveFrom, UUID changeId)
        implements FactData {}
