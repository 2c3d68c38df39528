package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The key of a subject was destroyed on the word of two persons: none of its texts opens any more. */
public record KeyDestroyed(UUID destructionId, String kind, UUID subjectId, UUID by, UUID byPerson)
        implements FactData {}
