package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A decision about a held account was not taken, and the rule that refused it. */
public record ReviewRefused(
        UUID reviewId, UUID holdId, UUID accountId, String decision, String rule, UUID by, UUID byPerson)
        implements FactData {}
