package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person let a wave begin on its day. */
public record ReproofWaveApproved(UUID waveId, UUID by, UUID byPerson) implements FactData {}
