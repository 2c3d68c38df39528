package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Whoever has the mailbox of an account showed the code for another password; its wallet is to be frozen first. */
public record PasswordResetShown(UUID resetId, UUID accountId, UUID freezeId) implements FactData {}
