package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A freeze of a wallet was imposed or raised.
 *
 * @param frozen every operation that is frozen of the wallet now, by this freeze and by others
 * @param endsAt when a hold is over by itself; null for every other grade
 */
public record WalletFrozen(
        UUID walletId,
        UUID freezeId,
        String grade,
        List<String> frozen,
        Instant since,
        Instant endsAt,
        String caseNumber,
        String reason,
        String imposedBy)
        implements FactData {}
