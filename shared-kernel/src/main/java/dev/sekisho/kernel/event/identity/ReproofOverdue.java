package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The time to prove an identity again has passed. */
public record ReproofOverdue(UUID dutyId, UUID accountId) implements FactData {}
