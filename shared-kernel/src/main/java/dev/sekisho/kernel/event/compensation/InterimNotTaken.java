package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/**
 * A person says that the bank did not take an interim payment's file; at the second who says the same
 * another may be written.
 *
 * @param bankReference of what the bank has written; null where nobody knows what became of the file
 */
public record InterimNotTaken(
        UUID interimId, UUID claimId, String sha256, String bankReference, int persons, UUID staffId, UUID personId)
        implements FactData {}
