package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person wants the wave as well: it asks from now on. */
public record ReverificationApproved(UUID waveId, UUID staffId, UUID personId) implements FactData {}
