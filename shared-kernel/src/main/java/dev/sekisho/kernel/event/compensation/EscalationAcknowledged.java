package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person of the level that was called knows of it, and has said what follows (A39). */
public record EscalationAcknowledged(
        UUID escalationId, String level, boolean late, long afterSeconds, UUID staffId, UUID personId)
        implements FactData {}
