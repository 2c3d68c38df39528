package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A wallet stays open, with all that it holds; the rule says why. */
public record WalletClosureRefused(UUID closureId, UUID walletId, UUID linkId, long amountYen, String rule)
        implements FactData {}
