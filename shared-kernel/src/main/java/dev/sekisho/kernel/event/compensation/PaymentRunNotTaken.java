package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/**
 * A person says that the bank did not take the file; at the second who says the same the run is refused and its claims wait
 * for another.
 *
 * @param bankReference of what the bank has written; null where nobody knows what became of the file
 */
public record PaymentRunNotTaken(
        UUID runId, String sha256, String bankReference, int persons, UUID staffId, UUID personId)
        implements FactData {}
