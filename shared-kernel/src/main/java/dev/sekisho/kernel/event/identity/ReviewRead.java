package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A reviewer looked at a held account and at the evidence that held it. */
public record ReviewRead(UUID reviewId, UUID holdId, UUID accountId, String evidenceDigest, UUID by, UUID byPerson)
        implements FactData {}
