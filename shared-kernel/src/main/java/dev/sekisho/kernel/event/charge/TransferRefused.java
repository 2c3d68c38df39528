package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A transfer that moved nothing; the rule is the one the customer was told. */
public record TransferRefused(UUID transferId, UUID fromWalletId, UUID toWalletId, long amountYen, String rule)
        implements FactData {}
