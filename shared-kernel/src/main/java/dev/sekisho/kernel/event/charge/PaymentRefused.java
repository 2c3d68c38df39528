package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A payment was refused and nothing moved. */
public record PaymentRefused(UUID paymentId, UUID walletId, UUID merchantId, long amountYen, String rule)
        implements FactData {}
