package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody who names this client was refused a token. */
public record ClientRefused(UUID clientId, String reason) implements FactData {}
