package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An account's identity was proved again by a method that counts. */
public record ReproofDone(UUID dutyId, UUID accountId, UUID proofId, String method, String policyVersion)
        implements FactData {}
