package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The gateway took the notice that tells an account's holder to prove who they are again. */
public record ReproofReminded(UUID dutyId, UUID accountId) implements FactData {}
