package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** What a link rests on is not enough any more: its holder has until then to show it again. */
public record LinkVerificationAsked(
        UUID linkId,
        UUID walletId,
        UUID bankAccountId,
        String bankCode,
        String state,
        UUID waveId,
        String reason,
        Instant dueBy)
        implements FactData {}
