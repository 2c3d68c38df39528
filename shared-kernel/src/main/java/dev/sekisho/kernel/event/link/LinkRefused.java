package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A link request was refused; the reason is for the audit, the class is what the customer heard. */
public record LinkRefused(
        UUID linkRequestId, UUID walletId, String bankCode, String step, String reason, String refusalClass)
        implements FactData {}
