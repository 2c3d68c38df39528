package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The bank's answer is not known yet; the amount goes on counting against every cap. */
public record ChargeInDoubt(
        UUID chargeId, UUID walletId, UUID linkId, UUID bankAccountId, String bankCode, long amountYen)
        implements FactData {}
