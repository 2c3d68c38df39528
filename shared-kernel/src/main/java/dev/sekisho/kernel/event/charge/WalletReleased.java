package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A freeze of a wallet was released; a hold that is over by itself makes no fact.
 *
 * @param frozen the operations that stay frozen, by other freezes
 */
public record WalletReleased(
        UUID walletId,
        UUID freezeId,
        String grade,
        List<String> frozen,
        Instant releasedAt,
        String caseNumber,
        String releasedBy)
        implements FactData {}
