package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** An account was closed and its records are kept until then: nobody signs in, nothing is cleared. */
public record AccountClosed(UUID accountId, String reason, Instant endedAt, Instant keepUntil, UUID by, UUID byPerson)
        implements FactData {}
