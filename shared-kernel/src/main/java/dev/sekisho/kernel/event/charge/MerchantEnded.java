package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** From a moment on, a merchant is paid nothing new. */
public record MerchantEnded(UUID merchantId, Instant endsAt, UUID changeId) implements FactData {}
