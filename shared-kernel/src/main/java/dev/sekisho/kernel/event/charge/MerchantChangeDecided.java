package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A second person decided a change of the merchant registry; {@code inForceFrom} is empty of one that was rejected. */
public record MerchantChangeDecided(
        UUID changeId, UUID merchantId, String verdict, Instant inForceFrom, UUID staffId, UUID personId)
        implements FactData {}
