package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Nobody said in time that they know of it: it reaches the next level, or the highest once more (A41). */
public record EscalationPassedOn(UUID escalationId, String level, Instant acknowledgeBy) implements FactData {}
