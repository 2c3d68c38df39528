package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A staff member took a client out of force, for ever. */
public record ClientRevoked(UUID clientId, UUID staffId, UUID personId) implements FactData {}
