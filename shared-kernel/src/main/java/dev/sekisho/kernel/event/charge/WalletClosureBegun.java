package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** An owner closes their wallet; the rest is paid out over their own link first. */
public record WalletClosureBegun(UUID closureId, UUID walletId, UUID linkId, long amountYen, Instant askedAt)
        implements FactData {}
