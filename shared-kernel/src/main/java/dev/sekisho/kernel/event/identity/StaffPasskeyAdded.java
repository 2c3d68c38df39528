package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A staff member registered a passkey, given as a keyed hash of its id. */
public record StaffPasskeyAdded(UUID staffId, String credentialHash) implements FactData {}
