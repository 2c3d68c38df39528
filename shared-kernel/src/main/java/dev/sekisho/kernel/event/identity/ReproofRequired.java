package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An account has to prove its identity again by this time, for a wave or (no wave) for itself; by is the staff member who wanted it, where one did. */
public record ReproofRequired(
        UUID dutyId,
        UUID accountId,
        UUID waveId,
        String reason,
        String code,
        String method,
        String dueBy,
        UUID by,
        String policyVersion)
        implements FactData {}
