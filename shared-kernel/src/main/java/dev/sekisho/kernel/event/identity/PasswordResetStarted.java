package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody asked for another password for an address, given as a keyed hash, known or not. */
public record PasswordResetStarted(UUID resetId, String addressHash, String outcome) implements FactData {}
