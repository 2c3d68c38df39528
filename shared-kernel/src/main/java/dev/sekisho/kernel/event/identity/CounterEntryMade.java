package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Staff entered what somebody showed in person or by post; it proves nothing until another person approves. */
public record CounterEntryMade(
        UUID entryId, UUID accountId, UUID proofId, String method, String contentHash, UUID by, UUID byPerson)
        implements FactData {}
