package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Something reaches people who have to say that they know of it, within a time (A41). */
public record EscalationRaised(
        UUID escalationId,
        String trigger,
        String about,
        String bankCode,
        long counted,
        long amountYen,
        String level,
        Instant acknowledgeBy)
        implements FactData {}
