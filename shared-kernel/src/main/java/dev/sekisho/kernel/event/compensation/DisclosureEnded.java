package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody ended what investigators may read of a case, before its time or before it was agreed to. */
public record DisclosureEnded(UUID disclosureId, UUID caseId, String caseNumber, UUID staffId, UUID personId)
        implements FactData {}
