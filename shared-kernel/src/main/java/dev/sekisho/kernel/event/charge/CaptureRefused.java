package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Held money was not paid, and stays held. */
public record CaptureRefused(UUID authorisationId, UUID walletId, UUID merchantId, long amountYen, String rule)
        implements FactData {}
