package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person agreed to what was proposed of a difference. */
public record DifferenceApproved(
        UUID differenceId,
        int revision,
        String resolution,
        String contentHash,
        UUID proposedBy,
        UUID staffId,
        UUID personId)
        implements FactData {}
