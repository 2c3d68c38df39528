package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Everything was shown again for a link: it may be debited on these terms, from {@code chargeableFrom} on. */
public record LinkReverified(
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
