package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The deadline of a wave has come; nobody is asked by it any more. */
public record ReproofWaveEnded(UUID waveId, int assigned, int done, int overdue) implements FactData {}
