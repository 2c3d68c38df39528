package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An order to freeze a wallet was not followed; what stood before stands. */
public record WalletFreezeRefused(
        UUID walletId, UUID freezeId, String grade, String rule, String caseNumber, String imposedBy)
        implements FactData {}
