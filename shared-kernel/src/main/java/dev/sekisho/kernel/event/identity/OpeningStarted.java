package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody asked for an account. Outcome is CODE_SENT, NOTICE_SENT for an address that has one, or why nothing was sent. */
public record OpeningStarted(UUID openingId, String customerClass, String outcome) implements FactData {}
