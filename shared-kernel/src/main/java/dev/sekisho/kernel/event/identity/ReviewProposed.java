package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A reviewer would release or close a held account; another person has to agree. */
public record ReviewProposed(
        UUID reviewId,
        UUID holdId,
        UUID accountId,
        String decision,
        String reason,
        String evidenceDigest,
        UUID by,
        UUID byPerson)
        implements FactData {}
