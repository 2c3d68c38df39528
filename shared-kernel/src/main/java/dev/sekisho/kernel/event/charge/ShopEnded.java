package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** No terminal of the shop takes payments any more. */
public record ShopEnded(UUID merchantId, String shop, Instant endedAt, String by) implements FactData {}
