package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What was entered was put right; whatever approval named the content before is void. */
public record CounterEntryEdited(UUID entryId, String contentHash, UUID by, UUID byPerson) implements FactData {}
