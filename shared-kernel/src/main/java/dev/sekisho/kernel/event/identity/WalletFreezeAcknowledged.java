package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What was ordered of a wallet is done: it is FROZEN, RELEASED, or its own end came first and it LAPSED. */
public record WalletFreezeAcknowledged(
        UUID freezeId, UUID accountId, String grade, String reason, String step, long tookMillis) implements FactData {}
