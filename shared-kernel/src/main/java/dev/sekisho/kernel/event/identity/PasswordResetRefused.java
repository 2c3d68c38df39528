package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An answer to a code for another password was refused for this reason. */
public record PasswordResetRefused(UUID resetId, String reason) implements FactData {}
