package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A customer chose another password, and proved the right to by the old one or by the mailbox. */
public record PasswordChanged(UUID accountId, String provedBy) implements FactData {}
