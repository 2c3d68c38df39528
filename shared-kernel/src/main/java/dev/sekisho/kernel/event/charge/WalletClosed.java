package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A wallet was closed. @param leftYen what came in meanwhile and is still owed to its owner */
public record WalletClosed(UUID closureId, UUID walletId, UUID linkId, long paidOutYen, long leftYen, Instant closedAt)
        implements FactData {}
