package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An account was stopped for review; nothing is cleared for it. */
public record AccountHeld(UUID accountId, String reason) implements FactData {}
