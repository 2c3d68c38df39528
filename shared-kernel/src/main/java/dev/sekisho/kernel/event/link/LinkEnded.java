package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A link was revoked or stopped; nothing is debited through it any more. */
public record LinkEnded(UUID linkId, UUID walletId, UUID bankAccountId, String bankCode, String state, String reason)
        implements FactData {}
