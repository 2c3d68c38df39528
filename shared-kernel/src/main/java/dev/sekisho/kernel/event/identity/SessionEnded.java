package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A customer's session is over for this reason; none of its refresh tokens is worth anything. */
public record SessionEnded(UUID sessionId, UUID accountId, String reason) implements FactData {}
