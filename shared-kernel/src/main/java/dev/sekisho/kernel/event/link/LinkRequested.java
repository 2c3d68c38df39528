package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A customer asked to link a bank account. */
public record LinkRequested(UUID linkRequestId, UUID walletId, String bankCode, String accountMask)
        implements FactData {}
