package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A phone number was not taken, for the reason given. */
public record PhoneRefused(UUID accountId, String reason) implements FactData {}
