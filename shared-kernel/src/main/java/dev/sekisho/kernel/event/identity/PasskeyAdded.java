package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A customer registered a passkey, given as a keyed hash of its id. */
public record PasskeyAdded(UUID accountId, String credentialHash) implements FactData {}
