package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A held account was released or closed by its review, by one person or by the second of two. */
public record ReviewDecided(
        UUID reviewId,
        UUID holdId,
        UUID accountId,
        String decision,
        String reason,
        String evidenceDigest,
        UUID proposedBy,
        UUID by,
        UUID byPerson)
        implements FactData {}
