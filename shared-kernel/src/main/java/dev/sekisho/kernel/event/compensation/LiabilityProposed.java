package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One person says whose fault a case was; its victim is paid regardless. */
public record LiabilityProposed(UUID liabilityId, String caseNumber, String fault, UUID staffId, UUID personId)
        implements FactData {}
