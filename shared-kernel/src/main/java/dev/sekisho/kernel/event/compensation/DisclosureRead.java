package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody read what was disclosed of a case. */
public record DisclosureRead(
        UUID readId,
        UUID disclosureId,
        UUID caseId,
        String caseNumber,
        String what,
        String contentHash,
        UUID staffId,
        UUID personId)
        implements FactData {}
