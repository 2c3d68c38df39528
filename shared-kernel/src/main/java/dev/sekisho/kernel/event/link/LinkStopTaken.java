package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A case stops a link; several may stop the same one. */
public record LinkStopTaken(UUID stopId, UUID linkId, String caseNumber, String reason, String state)
        implements FactData {}
