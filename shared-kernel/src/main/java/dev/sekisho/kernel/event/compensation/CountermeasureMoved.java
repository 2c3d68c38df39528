package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person says that a measure against fraud is in place (CLAIMED), or another one has looked: CONFIRMED or DOUBTED. */
public record CountermeasureMoved(UUID countermeasureId, String step, String doneOn, UUID staffId, UUID personId)
        implements FactData {}
