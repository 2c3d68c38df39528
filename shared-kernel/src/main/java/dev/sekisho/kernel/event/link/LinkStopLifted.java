package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A case does not stop a link any more; others still may. */
public record LinkStopLifted(UUID stopId, UUID linkId, String caseNumber, String state) implements FactData {}
