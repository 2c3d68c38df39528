package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A merchant's shop takes payments at its terminals. */
public record ShopRegistered(UUID merchantId, String shop, Instant since, String by) implements FactData {}
