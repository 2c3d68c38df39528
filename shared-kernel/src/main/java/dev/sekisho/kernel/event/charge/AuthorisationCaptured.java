package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Held money was paid, in whole or in part; what was held beyond it is free again. */
public record AuthorisationCaptured(
        UUID authorisationId,
        UUID paymentId,
        UUID walletId,
        UUID merchantId,
        long authorisedYen,
        long capturedYen,
        Instant capturedAt)
        implements FactData {}
