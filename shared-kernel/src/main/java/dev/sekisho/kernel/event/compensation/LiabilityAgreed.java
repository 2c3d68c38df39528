package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person agrees whose fault a case was; settlements go by it from now on. */
public record LiabilityAgreed(UUID liabilityId, String caseNumber, String fault, UUID staffId, UUID personId)
        implements FactData {}
