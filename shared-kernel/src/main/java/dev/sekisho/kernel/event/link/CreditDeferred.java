package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A credit was asked for while its bank was closed, and waits there for the bank to open. */
public record CreditDeferred(UUID payoutId, UUID linkId, String bankCode, long amountYen, Instant opensAt)
        implements FactData {}
