package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The last stop of a link was lifted; it may be debited again. */
public record LinkReleased(UUID linkId, UUID walletId, UUID bankAccountId, String bankCode, String state)
        implements FactData {}
