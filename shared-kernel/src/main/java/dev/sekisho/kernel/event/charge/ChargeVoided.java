package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** The bank did not give the money; the caps have it back. */
public record ChargeVoided(
        UUID chargeId,
        UUID walletId,
        UUID linkId,
        UUID bankAccountId,
        String bankCode,
        long amountYen,
        String reason,
        Instant voidedAt)
        implements FactData {}
