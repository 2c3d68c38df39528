package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An approval of a wave did not count, for this reason. */
public record ReproofWaveRefused(UUID waveId, String reason, UUID by, UUID byPerson) implements FactData {}
