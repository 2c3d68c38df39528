package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Money was not taken back from a wallet, by {@code rule}; asked again later, it may be. */
public record ReversalRefused(
        UUID reversalId, UUID walletId, UUID chargeId, long amountYen, String caseNumber, String rule)
        implements FactData {}
