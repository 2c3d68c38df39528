package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Another person put a client in force. */
public record ClientApproved(UUID clientId, UUID staffId, UUID personId) implements FactData {}
