package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A bank account may be charged into a wallet, from {@code chargeableFrom} on. */
public record LinkEstablished(
        UUID linkId,
        UUID linkRequestId,
        UUID walletId,
        UUID personId,
        UUID bankAccountId,
        String bankCode,
        String accountMask,
        String state,
        String tier,
        Instant establishedAt,
        Instant chargeableFrom)
        implements FactData {}
