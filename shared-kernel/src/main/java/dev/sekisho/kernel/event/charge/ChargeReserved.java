package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A charge counts against every cap and is about to be asked of the bank. */
public record ChargeReserved(
        UUID chargeId,
        UUID walletId,
        UUID personId,
        UUID linkId,
        UUID bankAccountId,
        String bankCode,
        long amountYen,
        Instant reservedAt)
        implements FactData {}
