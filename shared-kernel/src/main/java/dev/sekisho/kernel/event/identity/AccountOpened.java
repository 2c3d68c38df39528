package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An account was opened; it proves nothing yet and may do nothing with money. */
public record AccountOpened(UUID accountId, String customerClass) implements FactData {}
