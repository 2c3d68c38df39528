package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person says that the bank did not take the file; at the second the run is refused and its claims wait for another. */
public record PaymentRunNotTaken(UUID runId, String sha256, int persons, UUID staffId, UUID personId)
        implements FactData {}
