package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Somebody of the staff wants a change of the merchant registry; it changes nothing before another person approves. */
public record MerchantChangeProposed(
        UUID changeId,
        UUID merchantId,
        String kind,
        String category,
        String shop,
        String terminal,
        Instant effectiveFrom,
        UUID staffId,
        UUID personId)
        implements FactData {}
