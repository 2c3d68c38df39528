package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A customer took a passkey away, given as a keyed hash of its id. */
public record PasskeyRemoved(UUID accountId, String credentialHash) implements FactData {}
