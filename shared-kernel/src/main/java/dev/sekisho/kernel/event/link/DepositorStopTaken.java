package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A link is stopped because its depositor knows nothing of it; a case follows. */
public record DepositorStopTaken(UUID stopId, UUID linkId, UUID wordId, String state) implements FactData {}
