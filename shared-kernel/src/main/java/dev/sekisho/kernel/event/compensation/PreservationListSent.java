package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A list of pictures to be kept went to the police, exactly as the hash says. */
public record PreservationListSent(
        UUID listId,
        UUID caseId,
        String caseNumber,
        String requestNumber,
        String contentHash,
        long places,
        UUID staffId,
        UUID personId)
        implements FactData {}
