package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A freeze of an account's wallet was ordered, or its release, not before a moment, if that is named. */
public record WalletFreezeOrdered(
        UUID freezeId, UUID accountId, String grade, String reason, Instant endsAt, Instant releaseFrom)
        implements FactData {}
