package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** What identity-service answered for one link request: CODE_SENT, CLEARED, CODE_REFUSED, LOCKED, EXPIRED or REFUSED. */
public record ClearanceDecided(
        UUID linkRequestId, UUID accountId, String state, List<String> reasons, String policyVersion)
        implements FactData {}
