package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A payout that moved nothing; the rule is the one the customer was told. */
public record PayoutRefused(UUID payoutId, UUID walletId, UUID linkId, long amountYen, String rule)
        implements FactData {}
