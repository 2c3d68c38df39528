package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One person proposed to destroy the key of a subject whose records are no longer kept. */
public record DestructionProposed(UUID destructionId, String kind, UUID subjectId, UUID by, UUID byPerson)
        implements FactData {}
