package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** A charge was not even asked of the bank; the first rule is the one the customer was told. */
public record ChargeRefused(UUID chargeId, UUID walletId, UUID linkId, long amountYen, List<String> rules)
        implements FactData {}
