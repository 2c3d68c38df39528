package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A customer signed in by this method and got a session, which ends then at the latest. */
public record SessionStarted(UUID sessionId, UUID accountId, String method, Instant endsAt) implements FactData {}
