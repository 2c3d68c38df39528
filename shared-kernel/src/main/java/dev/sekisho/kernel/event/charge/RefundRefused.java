package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Nothing of a payment was given back. */
public record RefundRefused(UUID refundId, UUID paymentId, long amountYen, String rule) implements FactData {}
