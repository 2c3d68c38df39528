package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person approved exactly this content. */
public record CounterEntryApproved(UUID entryId, UUID proofId, String contentHash, UUID by, UUID byPerson)
        implements FactData {}
