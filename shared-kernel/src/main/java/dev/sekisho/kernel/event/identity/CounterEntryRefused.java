package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person refused an entry, or the proof it was for. */
public record CounterEntryRefused(UUID entryId, UUID proofId, String reason, UUID by, UUID byPerson)
        implements FactData {}
